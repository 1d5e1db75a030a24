import type { ReactNode } from 'react'
import { guideAddress, mapAddress, stepAddress } from '@/lib/addresses'
import { isWorthSaying, keyOf, type Crossing, type Forest, type Guide, type StepsLeft } from '@/lib/tree'
import { langAttributes, words, type LangOf } from '@/lib/words'
import { foldLong } from './fold-long'

interface WayProps {
  lang: string
  guide: Guide
  forest: Forest
  /** Id of the step. */
  step: string
  /** How many steps may follow. Undefined where no end does. */
  left: StepsLeft | undefined
  /** Address of the folder of guides as data. */
  walks: string
  /** The steps before this one, each with the answer that leads on. Undefined if no way leads here. */
  way: readonly Crossing[] | undefined
  langOf: LangOf
  /** Turns inline Markdown into what stands inside a line. */
  inline: (markdown: string) => ReactNode
}

/**
 * Where a step is: its guide, and the waymarked trail to it, folded to one line on a narrow screen and beside the step on a
 * wide one. For a reader with answers, `components/walk` puts their own trail there.
 */
export function Way({ lang, guide, step, forest, left, walks, way = [], langOf, inline }: WayProps) {
  const say = words(lang)
  const { first, hidden, last } = foldLong(way)
  const show = (at: Crossing) => (
    <Passed key={`${at.guide}/${at.step}`} {...{ lang, forest, at, langOf, inline }} />
  )
  return (
    <nav className="way" aria-label={say.where} data-at={keyOf({ guide: guide.id, step })} data-walks={walks}>
      <a className="touch way-guide font-bold" href={guideAddress(lang, guide.id)}>
        <bdi {...langAttributes(langOf(lang, guide.id), lang)}>{guide.title}</bdi>
      </a>
      {/* There from the first, so that the reader's own trail has its room and nothing moves. */}
      <details>
        <summary>
          <span data-title="">{say.where}</span> <span className="text-muted" data-count="" />
        </summary>
        <p className="way-title" data-title="">
          {way.length > 0 ? say.way : ''}
        </p>
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
        <a className="touch way-whole" href={mapAddress(lang, guide.id, step)}>
          {say.seeWhole}
        </a>
      </details>
      {left && isWorthSaying(left) && <p className="way-left">{say.stepsLeft(left.least, left.most)}</p>}
      <p role="status" className="way-notice" data-notice="" />
    </nav>
  )
}

function Passed({
  lang,
  forest,
  at,
  langOf,
  inline,
}: Pick<WayProps, 'lang' | 'forest' | 'langOf' | 'inline'> & { at: Crossing }) {
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
