import type { ReactNode } from 'react'
import { aroundWords } from '@/components/spoken/around'
import { Spoken } from '@/components/spoken/spoken'
import { stepAddress, stepAnchor } from '@/lib/addresses'
import type { Guides, OutlineEntry, OutlineExit, Target } from '@/lib/tree'
import {
  langAttributes,
  messages,
  nameAttributes,
  spokenAttributes,
  withinSpoken,
  type LangOf,
} from '@/lib/messages'

export interface StepExitsProps {
  lang: string
  /** The language that the step is in. */
  shown: string
  allGuides: Guides
  entry: OutlineEntry
  contact: { url: string; label: string }
  /** Turns inline Markdown into what stands inside a line. */
  inline: (markdown: string) => ReactNode
  langOf: LangOf
}

const EXITS = 'step-exits my-4 max-w-measure print:break-inside-avoid print:break-before-avoid'

/** Where a step leads, as on paper: each answer, and the number to go to. */
export function StepExits({ lang, shown, allGuides, entry, contact, inline, langOf }: StepExitsProps) {
  const say = messages(lang)
  const { step, exits } = entry
  if (step.kind === 'outcome') {
    return step.outcome === 'solved' ? null : (
      <p className={EXITS}>
        <a className="touch font-bold print:min-h-0" href={contact.url} data-contact="">
          {contact.label}
        </a>
      </p>
    )
  }
  if (step.kind === 'instruction') {
    return (
      <p className={EXITS}>
        {exits.map((exit) => (
          <Way key={exit.after ? 'then' : 'next'} {...{ lang, allGuides, exit, langOf }} sentence />
        ))}
      </p>
    )
  }
  return (
    <ul
      role="list"
      className={`${EXITS} border-b border-line`}
      aria-label={say.answers}
      {...nameAttributes(lang)}
    >
      {exits
        .filter(({ after }) => !after)
        .map((exit) => (
          <li
            key={exit.choice?.id}
            className="flex flex-wrap items-center justify-between gap-x-6 border-t border-line py-1.5 print:break-inside-avoid print:py-[1mm]"
            data-answer={exit.choice?.id}
          >
            <span {...withinSpoken(shown, lang)}>
              <bdi className="font-bold">{inline(exit.choice?.label ?? '')}</bdi>
              <span className="sr-only">: </span>
              {exit.choice?.hint && (
                <bdi className="block min-w-0 text-sm text-muted">{inline(exit.choice.hint)}</bdi>
              )}
            </span>{' '}
            {exits
              .filter(({ choice }) => choice === exit.choice)
              .map((way) => (
                <Way key={way.after ? 'then' : 'to'} {...{ lang, allGuides, exit: way, langOf }} />
              ))}
          </li>
        ))}
    </ul>
  )
}

interface GoalProps {
  lang: string
  allGuides: Guides
  exit: OutlineExit
  langOf: LangOf
  /** Whether it stands alone. */
  sentence?: boolean
}

/** Where an exit leads, or where the walk goes on after the part that it leads through. */
function Way(props: GoalProps) {
  if (!props.exit.after) return <Goal {...props} />
  return (
    <span>
      <Spoken lang={props.lang}>{messages(props.lang).afterwards}</Spoken>{' '}
      <Goal {...props} sentence={false} />
    </span>
  )
}

/** A link to where an exit leads: a number of this page, or a step of another guide. */
function Goal({ lang, allGuides, exit, langOf, sentence = false }: GoalProps) {
  const say = messages(lang)
  if (exit.number === undefined) return <Elsewhere {...{ lang, allGuides, langOf }} to={exit.to} />
  const number = new Intl.NumberFormat(lang).format(exit.number)
  const [on, back] = sentence ? [say.goOnWith, say.goBackWith] : [say.goTo, say.goBackTo]
  return (
    <a className="step-exits-goal touch font-bold print:min-h-0" href={`#${stepAnchor(exit.to.step)}`}>
      <Spoken lang={lang}>{(exit.loop ? back : on)(number)}</Spoken>
    </a>
  )
}

function Elsewhere({
  lang,
  allGuides,
  langOf,
  to,
}: Pick<GoalProps, 'lang' | 'allGuides' | 'langOf'> & { to: Target }) {
  const guide = allGuides.get(to.guide)
  return (
    <a className="step-exits-goal touch font-bold print:min-h-0" href={stepAddress(lang, to)}>
      <span>
        <bdi
          lang={nameAttributes(lang).lang && lang}
          {...langAttributes(langOf(lang, to.guide, to.step), lang)}
        >
          {guide?.steps.get(to.step)?.title ?? to.step}
        </bdi>{' '}
        <span className="text-muted" {...spokenAttributes(lang)}>
          {aroundWords(messages(lang).inGuide, guide?.title ?? to.guide, {
            lang,
            shown: langOf(lang, to.guide),
          })}
        </span>
      </span>
    </a>
  )
}
