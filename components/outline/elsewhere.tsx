import { stepAddress } from '@/lib/addresses'
import type { Forest, OutlineExit } from '@/lib/tree'
import { langAttributes, words, type LangOf } from '@/lib/words'

interface ElsewhereProps {
  lang: string
  forest: Forest
  exit: OutlineExit
  /** Where the link of a step of this guide leads, by the step's id. */
  address: (step: string) => string
  langOf: LangOf
}

/** In an outline: where an answer leads that leads to nothing below it. */
export function Elsewhere({ lang, forest, exit: { to, number, loop }, address, langOf }: ElsewhereProps) {
  const say = words(lang)
  const guide = forest.get(to.guide)
  const title = guide?.steps.get(to.step)?.title ?? to.step
  if (number === undefined) {
    return (
      <a href={stepAddress(lang, to)}>
        <bdi {...langAttributes(langOf(lang, to.guide, to.step), lang)}>{title}</bdi>{' '}
        <span className="text-muted">{say.inGuide(guide?.title ?? to.guide)}</span>
      </a>
    )
  }
  const written = new Intl.NumberFormat(lang).format(number)
  return (
    <a href={address(to.step)} aria-label={`${loop ? say.goBackTo(written) : say.goTo(written)}: ${title}`}>
      {loop ? say.goBackTo(written) : say.goTo(written)}
    </a>
  )
}
