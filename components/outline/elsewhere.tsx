import { stepAddress } from '@/lib/addresses'
import type { Guides, OutlineExit } from '@/lib/tree'
import { aroundWords } from '@/components/spoken/around'
import { Spoken } from '@/components/spoken/spoken'
import { langAttributes, messages, nameAttributes, spokenAttributes, type LangOf } from '@/lib/messages'

interface ElsewhereProps {
  lang: string
  allGuides: Guides
  exit: OutlineExit
  /** Where the link of a step of this guide leads, by the step's id. */
  address: (step: string) => string
  langOf: LangOf
}

/** In an outline: where an answer leads that leads to nothing below it. */
export function Elsewhere({ lang, allGuides, exit: { to, number, loop }, address, langOf }: ElsewhereProps) {
  const say = messages(lang)
  const guide = allGuides.get(to.guide)
  const title = guide?.steps.get(to.step)?.title ?? to.step
  if (number === undefined) {
    return (
      <a href={stepAddress(lang, to)}>
        <bdi {...langAttributes(langOf(lang, to.guide, to.step), lang)}>{title}</bdi>{' '}
        <span className="text-muted" {...spokenAttributes(lang)}>
          {aroundWords(say.inGuide, guide?.title ?? to.guide, { lang, shown: langOf(lang, to.guide) })}
        </span>
      </a>
    )
  }
  const written = new Intl.NumberFormat(lang).format(number)
  const goes = loop ? say.goBackTo(written) : say.goTo(written)
  // A name in two languages takes an element for each.
  if (nameAttributes(lang).lang !== undefined)
    return (
      <a href={address(to.step)}>
        <Spoken lang={lang}>{goes}</Spoken>
        <bdi className="sr-only" {...langAttributes(langOf(lang, to.guide, to.step), lang)}>
          : {title}
        </bdi>
      </a>
    )
  return (
    <a href={address(to.step)} aria-label={`${goes}: ${title}`}>
      {goes}
    </a>
  )
}
