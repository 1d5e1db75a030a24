import type { ReactNode } from 'react'
import { stepAddress, stepAnchor } from '@/lib/addresses'
import type { Forest, OutlineEntry, OutlineExit, Target } from '@/lib/tree'
import { langAttributes, words } from '@/lib/words'

export interface WaysOnProps {
  lang: string
  /** The language that the step is in. */
  shown: string
  forest: Forest
  entry: OutlineEntry
  contact: { url: string; label: string }
  /** Turns inline Markdown into what stands inside a line. */
  inline: (markdown: string) => ReactNode
}

/** Where a step leads, as on paper: each answer, and the number to go to. */
export function WaysOn({ lang, shown, forest, entry, contact, inline }: WaysOnProps) {
  const say = words(lang)
  const { step, exits } = entry
  if (step.kind === 'outcome') {
    return step.outcome === 'solved' ? null : (
      <p className="ways-on">
        <a className="touch" href={contact.url} data-contact="">
          {contact.label}
        </a>
      </p>
    )
  }
  if (step.kind === 'instruction') {
    return (
      <p className="ways-on">
        {exits.map((exit) => (
          <Way key={exit.after ? 'then' : 'next'} {...{ lang, forest, exit }} sentence />
        ))}
      </p>
    )
  }
  return (
    <ul role="list" className="ways-on" aria-label={say.answers}>
      {exits
        .filter(({ after }) => !after)
        .map((exit) => (
          <li key={exit.choice?.id} data-answer={exit.choice?.id}>
            <span {...langAttributes(shown, lang)}>
              <bdi className="ways-on-answer">{inline(exit.choice?.label ?? '')}</bdi>
              {exit.choice?.hint && <bdi className="ways-on-hint">{inline(exit.choice.hint)}</bdi>}
            </span>
            {exits
              .filter(({ choice }) => choice === exit.choice)
              .map((way) => (
                <Way key={way.after ? 'then' : 'to'} {...{ lang, forest, exit: way }} />
              ))}
          </li>
        ))}
    </ul>
  )
}

interface GoalProps {
  lang: string
  forest: Forest
  exit: OutlineExit
  /** Whether it stands alone. */
  sentence?: boolean
}

/** Where an exit leads, or where the walk goes on after the part that it leads through. */
function Way(props: GoalProps) {
  if (!props.exit.after) return <Goal {...props} />
  return (
    <span className="ways-on-after">
      {words(props.lang).afterwards} <Goal {...props} sentence={false} />
    </span>
  )
}

/** A link to where an exit leads: a number of this page, or a step of another guide. */
function Goal({ lang, forest, exit, sentence = false }: GoalProps) {
  const say = words(lang)
  if (exit.number === undefined) return <Elsewhere {...{ lang, forest }} to={exit.to} />
  const number = new Intl.NumberFormat(lang).format(exit.number)
  const [on, back] = sentence ? [say.goOnWith, say.goBackWith] : [say.goTo, say.goBackTo]
  return (
    <a className="ways-on-goal touch" href={`#${stepAnchor(exit.to.step)}`}>
      {(exit.loop ? back : on)(number)}
    </a>
  )
}

function Elsewhere({ lang, forest, to }: { lang: string; forest: Forest; to: Target }) {
  const guide = forest.get(to.guide)
  return (
    <a className="ways-on-goal touch" href={stepAddress(lang, to)}>
      <span>
        <bdi>{guide?.steps.get(to.step)?.title ?? to.step}</bdi>{' '}
        <span className="text-muted">{words(lang).inGuide(guide?.title ?? to.guide)}</span>
      </span>
    </a>
  )
}
