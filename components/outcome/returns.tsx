import { Arm } from '@/components/arm/arm'
import { stepAddress } from '@/lib/addresses'
import { keyOf, returnsOf, targetOf, type Forest, type Target } from '@/lib/tree'
import { words } from '@/lib/words'

interface ReturnsProps {
  lang: string
  forest: Forest
  /** The outcome. */
  at: Target
}

/**
 * For whom an outcome is not the end: from where they came, and the step to go on with. Without scripts all of them are named; for a
 * reader whose answers are known, `components/walk` leaves their own.
 */
export function Returns({ lang, forest, at }: ReturnsProps) {
  const say = words(lang)
  const ways = new Map<string, { from: string; to: Target; title: string }>()
  for (const call of returnsOf(forest, at)) {
    const [asked, to] = [targetOf(call.from), targetOf(call.then)]
    const guide = forest.get(asked.guide)
    const from = asked.guide === at.guide ? guide?.steps.get(asked.step)?.title : guide?.title
    const title = forest.get(to.guide)?.steps.get(to.step)?.title
    if (from !== undefined && title !== undefined) ways.set(`${from} ${call.then}`, { from, to, title })
  }
  if (ways.size === 0) return null
  return (
    <ul role="list" className="post" data-returns="" aria-label={say.goOn}>
      {[...ways].map(([key, { from, to, title }]) => (
        <li key={key} data-return={keyOf(to)}>
          <Arm
            href={stepAddress(lang, to)}
            lang={lang}
            hint={<span data-whose="">{say.cameFrom(from)}</span>}
            next
          >
            {say.goOnWithStep(title)}
          </Arm>
        </li>
      ))}
    </ul>
  )
}
