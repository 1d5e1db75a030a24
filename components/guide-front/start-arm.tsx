import { Arm } from '@/components/arm/arm'
import { stepAddress } from '@/lib/addresses'
import type { Guide } from '@/lib/tree'
import { spokenLang, unbroken, words, type LangOf } from '@/lib/words'

/** Where the walk through a guide begins. */
export function StartArm({ lang, guide, langOf }: { lang: string; guide: Guide; langOf: LangOf }) {
  const first = { guide: guide.id, step: guide.start }
  const hintShown = langOf(lang, guide.id, guide.start)
  const title = guide.steps.get(guide.start)?.title
  const hint = title && unbroken(title, hintShown)
  return (
    <div className="post">
      <Arm
        href={stepAddress(lang, first)}
        lang={lang}
        {...{ hint, hintShown }}
        shown={spokenLang(lang)}
        main
        next
      >
        {words(lang).start}
      </Arm>
    </div>
  )
}
