import { Arm } from '@/components/arm/arm'
import { stepAddress } from '@/lib/addresses'
import type { Guide } from '@/lib/tree'
import { words } from '@/lib/words'

/** Where the walk through a guide begins. */
export function StartArm({ lang, guide }: { lang: string; guide: Guide }) {
  const first = { guide: guide.id, step: guide.start }
  return (
    <div className="post">
      <Arm href={stepAddress(lang, first)} lang={lang} hint={guide.steps.get(guide.start)?.title} main next>
        {words(lang).start}
      </Arm>
    </div>
  )
}
