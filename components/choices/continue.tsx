import { ActionLink } from '@/components/action-link/action-link'
import { stepAddress } from '@/lib/addresses'
import type { Target } from '@/lib/tree'
import { langAttributes, spokenLang, unbroken, messages } from '@/lib/messages'
import { around } from '@/components/spoken/around'

interface ContinueProps {
  lang: string
  to: Target
  /** Title of the step that comes next. */
  title: string
  /** The language that the title is in. */
  shown?: string
}

/** The only next step from an instruction. */
export function Continue({ lang, to, title, shown = lang }: ContinueProps) {
  const spoken = spokenLang(lang)
  const hint = around(
    messages(lang).nextStep,
    <bdi {...langAttributes(shown, spoken)}>{unbroken(title, shown)}</bdi>,
  )
  return (
    <div className="post">
      <ActionLink
        href={stepAddress(lang, to)}
        lang={lang}
        {...{ hint, hintShown: spoken }}
        shown={spoken}
        main
        next
      >
        {messages(lang).continue}
      </ActionLink>
    </div>
  )
}
