import { ActionLink } from '@/components/action-link/action-link'
import { stepAddress } from '@/lib/addresses'
import type { Guide } from '@/lib/tree'
import { spokenLang, unbroken, messages, type LangOf } from '@/lib/messages'

/** Where the walk through a guide begins. */
export function StartLink({ lang, guide, langOf }: { lang: string; guide: Guide; langOf: LangOf }) {
  const first = { guide: guide.id, step: guide.start }
  const hintShown = langOf(lang, guide.id, guide.start)
  const title = guide.steps.get(guide.start)?.title
  const hint = title && unbroken(title, hintShown)
  return (
    <div className="post">
      <ActionLink
        href={stepAddress(lang, first)}
        lang={lang}
        {...{ hint, hintShown }}
        shown={spokenLang(lang)}
        main
        next
      >
        {messages(lang).start}
      </ActionLink>
    </div>
  )
}
