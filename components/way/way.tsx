import type { ReactNode } from 'react'
import { guideAddress, stepAddress } from '@/lib/addresses'
import type { Crossing, Forest, Guide } from '@/lib/tree'
import { langAttributes, words, type LangOf } from '@/lib/words'
import { foldLong } from './fold-long'

interface WayProps {
  lang: string
  guide: Guide
  forest: Forest
  /** The steps before this one, each with the answer that leads on. Undefined if no way leads here. */
  way: readonly Crossing[] | undefined
  langOf: LangOf
  /** Turns inline Markdown into what stands inside a line. */
  inline: (markdown: string) => ReactNode
}

/** Where a step is: its guide, and the waymarked trail to it, folded on a narrow screen and beside the step on a wide one. */
export function Way({ lang, guide, forest, way = [], langOf, inline }: WayProps) {
  const say = words(lang)
  const { first, hidden, last } = foldLong(way)
  const show = (at: Crossing) => (
    <Passed key={`${at.guide}/${at.step}`} {...{ lang, forest, at, langOf, inline }} />
  )
  return (
    <nav className="way" aria-label={say.where}>
      <a className="touch font-bold" href={guideAddress(lang, guide.id)}>
        <bdi {...langAttributes(langOf(lang, guide.id), lang)}>{guide.title}</bdi>
      </a>
      {way.length > 0 && (
        <details>
          <summary>
            {say.way}
            <span className="text-muted">{say.steps(way.length)}</span>
          </summary>
          <p className="way-title">{say.way}</p>
          <ol role="list" className="way-steps">
            {first.map(show)}
            {hidden > 0 && (
              <li data-gap="" className="text-muted">
                {say.stepsBetween(hidden)}
              </li>
            )}
            {last.map(show)}
            <li data-here="">{say.youAreHere}</li>
          </ol>
        </details>
      )}
    </nav>
  )
}

function Passed({ lang, forest, at, langOf, inline }: Omit<WayProps, 'guide' | 'way'> & { at: Crossing }) {
  const step = forest.get(at.guide)?.steps.get(at.step)
  if (!step) return null
  const words = langAttributes(langOf(lang, at.guide, at.step), lang)
  const answer = step.kind === 'question' ? step.choices.find((choice) => choice.id === at.answer) : undefined
  return (
    <li>
      <a href={stepAddress(lang, at)}>
        <bdi {...words}>{step.title}</bdi>
      </a>
      {answer && (
        <bdi className="way-answer" {...words}>
          {inline(answer.label)}
        </bdi>
      )}
    </li>
  )
}
