import type { ReactNode } from 'react'
import { Spoken } from '@/components/spoken/spoken'
import { Told } from '@/components/spoken/told'
import { guideAddress, mapAddress, stepAddress } from '@/lib/addresses'
import {
  isConditional,
  isWorthSaying,
  keyOf,
  type Crossing,
  type Guides,
  type Guide,
  type StepsLeft,
} from '@/lib/tree'
import {
  langAttributes,
  messages,
  nameAttributes,
  spokenAttributes,
  withinSpoken,
  type LangOf,
} from '@/lib/messages'
import { foldLong } from './fold-long'

interface TrailProps {
  lang: string
  guide: Guide
  allGuides: Guides
  /** Id of the step. */
  step: string
  /** How many steps may follow. Undefined where no end does. */
  left: StepsLeft | undefined
  /** Address of the folder of guides as data. */
  walks: string
  /** The steps before this one, each with the answer that leads on. Undefined if no way leads here. */
  trail: readonly Crossing[] | undefined
  langOf: LangOf
  /** Turns inline Markdown into what stands inside a line. */
  inline: (markdown: string) => ReactNode
}

/**
 * Where a step is: its guide, and the waymarked trail to it, folded to one line on a narrow screen and beside the step on a
 * wide one. For a reader with answers, `components/trail` puts their own trail there.
 */
export function Trail({ lang, guide, step, allGuides, left, walks, trail = [], langOf, inline }: TrailProps) {
  const say = messages(lang)
  const spoken = spokenAttributes(lang)
  const { first, hidden, last } = foldLong(trail)
  const show = (at: Crossing) => (
    <Passed key={`${at.guide}/${at.step}`} {...{ lang, allGuides, at, langOf, inline }} />
  )
  return (
    <nav
      className="trail"
      aria-label={say.where}
      {...nameAttributes(lang)}
      data-at={keyOf({ guide: guide.id, step })}
      data-walks={walks}
      data-when={isConditional(guide.steps.get(step)) ? '' : undefined}
    >
      <a className="trail-guide touch font-bold" href={guideAddress(lang, guide.id)}>
        <bdi {...withinSpoken(langOf(lang, guide.id), lang)}>{guide.title}</bdi>
      </a>
      {/* There from the first, so that the reader's own trail has its room and nothing moves. */}
      <details>
        <summary>
          <span {...spoken}>{say.where}</span> <span className="text-muted" />
        </summary>
        <Told lang={lang} className="trail-title">
          {trail.length > 0 ? say.way : ''}
        </Told>
        {/* Titles of the content, made here and by scripts. */}
        <ol role="list" className="trail-steps pt-1.5" lang={nameAttributes(lang).lang && lang}>
          {first.map(show)}
          {hidden > 0 && (
            <li data-gap="" className="text-muted">
              <Spoken lang={lang}>{say.stepsBetween(hidden)}</Spoken>
            </li>
          )}
          {last.map(show)}
          <li data-here="">
            <Spoken lang={lang}>{say.youAreHere}</Spoken>
          </li>
        </ol>
        <a className="trail-whole touch text-muted print:hidden" href={mapAddress(lang, guide.id, step)}>
          <Spoken lang={lang}>{say.seeWhole}</Spoken>
        </a>
      </details>
      {left && isWorthSaying(left) && (
        <p className="text-muted">
          <Spoken lang={lang}>{say.stepsLeft(left.least, left.most)}</Spoken>
        </p>
      )}
      <Told lang={lang} role="status" className="trail-notice" />
    </nav>
  )
}

function Passed({
  lang,
  allGuides,
  at,
  langOf,
  inline,
}: Pick<TrailProps, 'lang' | 'allGuides' | 'langOf' | 'inline'> & { at: Crossing }) {
  const step = allGuides.get(at.guide)?.steps.get(at.step)
  if (!step) return null
  const words = langAttributes(langOf(lang, at.guide, at.step), lang)
  const answer = step.kind === 'question' ? step.choices.find((choice) => choice.id === at.answer) : undefined
  return (
    <li>
      <a href={stepAddress(lang, at)}>
        <bdi {...words}>{step.title}</bdi>
      </a>
      {answer && (
        <bdi className="trail-answer" {...words}>
          {inline(answer.label)}
        </bdi>
      )}
    </li>
  )
}
