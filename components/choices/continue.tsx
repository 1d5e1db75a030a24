import { Arm } from '@/components/arm/arm'
import { stepAddress } from '@/lib/addresses'
import type { Target } from '@/lib/tree'
import { words } from '@/lib/words'

interface ContinueProps {
  lang: string
  to: Target
  /** Title of the step that comes next. */
  title: string
}

/** The only way on from an instruction. */
export function Continue({ lang, to, title }: ContinueProps) {
  return (
    <div className="post">
      <Arm href={stepAddress(lang, to)} lang={lang} hint={words(lang).nextStep(title)} main next>
        {words(lang).continue}
      </Arm>
    </div>
  )
}
