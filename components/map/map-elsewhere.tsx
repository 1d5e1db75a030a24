import { stepAddress } from '@/lib/addresses'
import type { Forest, OutlineExit } from '@/lib/tree'
import { langAttributes, words, type LangOf } from '@/lib/words'

interface MapElsewhereProps {
  lang: string
  forest: Forest
  exit: OutlineExit
  langOf: LangOf
}

/** In the outline beside a map: where an answer leads that leads to nothing below it. */
export function MapElsewhere({ lang, forest, langOf, exit: { to, number, loop } }: MapElsewhereProps) {
  const say = words(lang)
  const guide = forest.get(to.guide)
  const title = guide?.steps.get(to.step)?.title ?? to.step
  const address = stepAddress(lang, to)
  if (number === undefined) {
    return (
      <a href={address}>
        <bdi {...langAttributes(langOf(lang, to.guide, to.step), lang)}>{title}</bdi>{' '}
        <span className="text-muted">{say.inGuide(guide?.title ?? to.guide)}</span>
      </a>
    )
  }
  const written = new Intl.NumberFormat(lang).format(number)
  return (
    <a href={address} aria-label={`${loop ? say.goBackTo(written) : say.goTo(written)}: ${title}`}>
      {loop ? say.goBackTo(written) : say.goTo(written)}
    </a>
  )
}
