import { Arm } from '@/components/arm/arm'
import { stepAddress } from '@/lib/addresses'
import type { Target } from '@/lib/tree'
import { langAttributes, spokenLang, unbroken, words } from '@/lib/words'
import { around } from './around'

interface ContinueProps {
  lang: string
  to: Target
  /** Title of the step that comes next. */
  title: string
  /** The language that the title is in. */
  shown?: string
}

/** The only way on from an instruction. */
export function Continue({ lang, to, title, shown = lang }: ContinueProps) {
  const spoken = spokenLang(lang)
  const hint = around(
    words(lang).nextStep,
    <bdi {...langAttributes(shown, spoken)}>{unbroken(title, shown)}</bdi>,
  )
  return (
    <div className="post">
      <Arm href={stepAddress(lang, to)} lang={lang} {...{ hint, hintShown: spoken }} shown={spoken} main next>
        {words(lang).continue}
      </Arm>
    </div>
  )
}
