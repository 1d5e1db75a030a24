import type { ReactNode } from 'react'
import { Spoken } from '@/components/spoken/spoken'
import type { Guides, Guide, OutlineEntry, OutlineExit } from '@/lib/tree'
import { langAttributes, spokenAttributes, unbroken, messages, type LangOf } from '@/lib/messages'
import { Elsewhere } from './elsewhere'
import { kindOf } from './kind-of'

export interface OutlineListProps {
  lang: string
  guide: Guide
  allGuides: Guides
  entries: readonly OutlineEntry[]
  langOf: LangOf
  /** Where the link of a step leads, by the step's id. */
  address: (step: string) => string
  /** Turns inline Markdown into what stands inside a line. */
  inline: (markdown: string) => ReactNode
}

/** A list longer than this comes in folded parts of so many. */
const PART = 60
/** In a guide of more steps than this, branches of at least so many are folded. */
const LONG_GUIDE = 45
const LONG_BRANCH = 4

/** A guide's steps as a nested list: each with all of its answers, and what each leads to. */
export function OutlineList({ entries, ...rest }: OutlineListProps) {
  const say = messages(rest.lang)
  const list = (some: readonly OutlineEntry[], nameless = true) => (
    <ol role="list" className={nameless ? 'outline-steps' : 'outline-steps outline-part'}>
      {some.map((entry) => (
        <Entry key={entry.step.id} {...rest} entry={entry} />
      ))}
    </ol>
  )
  if (entries.length <= PART * 1.5) return list(entries)
  const parts = Array.from({ length: Math.ceil(entries.length / PART) }, (_, n) =>
    entries.slice(n * PART, (n + 1) * PART),
  )
  return parts.map((part, n) => {
    const from = part[0]!.number
    const to = (parts[n + 1]?.[0]?.number ?? lastNumber(part) + 1) - 1
    return (
      <details key={from} open={n === 0} className="outline-fold">
        <summary>
          <Spoken lang={rest.lang}>{say.stepRange(from, to)}</Spoken>
        </summary>
        {list(part, false)}
      </details>
    )
  })
}

/** The number of the last step in or below a list. */
function lastNumber(entries: readonly OutlineEntry[]): number {
  const last = entries.at(-1)
  if (!last) return 0
  return last.exits.reduce((most, { below }) => Math.max(most, lastNumber(below)), last.number)
}

function Entry({ entry, ...rest }: Omit<OutlineListProps, 'entries'> & { entry: OutlineEntry }) {
  const { lang, guide, langOf, address, inline } = rest
  const say = messages(lang)
  const { step, number, via, exits } = entry
  const shown = langAttributes(langOf(lang, guide.id, step.id), lang)
  const format = new Intl.NumberFormat(lang)
  // What comes after an instruction without a choice stands next in the list.
  const listed = exits.filter(
    ({ choice, after, below, first }) =>
      choice !== undefined || after !== undefined || below.length > 0 || !first,
  )
  return (
    <li data-kind={kindOf(step)}>
      {via && (
        <p className="outline-answer">
          <span className="text-muted" {...spokenAttributes(lang)}>
            {say.afterAnswer(format.format(via.from))}
          </span>{' '}
          <bdi {...langAttributes(langOf(lang, guide.id), lang)}>{inline(via.choice.label)}</bdi>
        </p>
      )}
      <a href={address(step.id)}>
        <span className="outline-number">{format.format(number)}</span>{' '}
        <bdi {...shown}>{unbroken(step.title, langOf(lang, guide.id, step.id))}</bdi>{' '}
        <span className="text-sm text-muted" {...spokenAttributes(lang)}>
          {say.kind[kindOf(step)]}
        </span>
      </a>
      {listed.length > 0 && (
        <ul role="list" className="outline-exits">
          {listed.map((exit, i) => (
            <Exit key={i} {...rest} exit={exit} shown={shown} />
          ))}
        </ul>
      )}
    </li>
  )
}

interface ExitProps extends Omit<OutlineListProps, 'entries'> {
  exit: OutlineExit
  /** The attributes of words in the step's language. */
  shown: ReturnType<typeof langAttributes>
}

function Exit({ exit, shown, ...rest }: ExitProps) {
  const { choice, after, below, size } = exit
  const { lang, guide, allGuides, inline, address, langOf } = rest
  const id = (!after && choice?.id) || ''
  const answer = after ? (
    <span className="text-muted" {...spokenAttributes(lang)}>
      {messages(lang).afterwards}
    </span>
  ) : (
    choice && (
      <>
        <bdi {...shown}>{inline(choice.label)}</bdi>
        <span className="sr-only">: </span>
      </>
    )
  )
  if (below.length === 0) {
    return (
      <li className="outline-elsewhere" data-answer={id}>
        {answer} <Elsewhere {...{ lang, allGuides, exit, address, langOf }} />
      </li>
    )
  }
  if (guide.steps.size > LONG_GUIDE && size >= LONG_BRANCH) {
    return (
      <li data-answer={id}>
        <details className="outline-fold">
          <summary>
            {answer}{' '}
            <span className="text-sm text-muted" {...spokenAttributes(lang)}>
              {messages(lang).steps(size)}
            </span>
          </summary>
          <OutlineList {...rest} entries={below} />
        </details>
      </li>
    )
  }
  // One ending has room in the answer's own line.
  const short = below.length === 1 && below[0]!.exits.length === 0
  return (
    <li data-answer={id} className={short ? 'flex flex-wrap items-baseline gap-x-2' : undefined}>
      <p className="outline-answer">{answer}</p>
      <OutlineList {...rest} entries={below} />
    </li>
  )
}
