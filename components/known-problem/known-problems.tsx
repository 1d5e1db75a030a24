import type { ReactNode } from 'react'
import { Spoken } from '@/components/spoken/spoken'
import { langAttributes, spokenAttributes, messages } from '@/lib/messages'
import { longDay } from '@/lib/messages/long-day'

/** A known problem as a page shows it. */
export interface KnownProblem {
  /** Of the element that has its title. */
  readonly id: string
  /** The language that it is in. */
  readonly lang: string
  readonly title: ReactNode
  readonly text: ReactNode
  readonly status: 'open' | 'solved'
  /** Days, `2026-11-20`. */
  readonly since?: string
  readonly until?: string
  /** Steps and guides that it is about, where the page is none of them. */
  readonly where?: readonly { readonly href: string; readonly title: string; readonly lang: string }[]
}

/** Those of a page, or of a part of it. */
export interface Told {
  readonly problems: readonly KnownProblem[]
}

interface KnownProblemsProps {
  lang: string
  problems: readonly KnownProblem[]
  /** Source of the script that hides those whose last day is over. */
  past: string
}

/** What is known to be wrong at present: above what the reader came for, for it may spare them the rest. */
export function KnownProblems({ lang, problems, past }: KnownProblemsProps) {
  if (problems.length === 0) return null
  return (
    <>
      {problems.map((one) => (
        <OneProblem key={one.id} lang={lang} problem={one} />
      ))}
      {problems.some(({ until }) => until) && (
        <script data-signpost="" dangerouslySetInnerHTML={{ __html: past }} />
      )}
    </>
  )
}

/** All of them, where one comes to the site. */
export function ProblemList(props: KnownProblemsProps) {
  if (props.problems.length === 0) return null
  return (
    <section className="problems my-6" aria-labelledby="problems.all" suppressHydrationWarning>
      <h2 className="mb-3 text-xl" id="problems.all">
        <Spoken lang={props.lang}>{messages(props.lang).problems.all}</Spoken>
      </h2>
      <KnownProblems {...props} />
    </section>
  )
}

function OneProblem({ lang, problem }: { lang: string; problem: KnownProblem }) {
  const { id, title, text, status, since, until, where = [] } = problem
  const say = messages(lang).problems
  const own = langAttributes(problem.lang, lang)
  const label = status === 'solved' ? say.solved : say.known
  const days = daysOf(lang, since, until)
  return (
    // A script hides it, in development before React compares.
    <div
      className="problem mb-5 max-w-measure border-y-2 border-s-[0.375rem] border-e-2 border-y-line border-s-waymark border-e-line bg-plate px-4.5 py-3.5 print:break-inside-avoid"
      role="note"
      aria-labelledby={id}
      data-until={until}
      suppressHydrationWarning
    >
      <p className="problem-label mb-1 flex flex-wrap gap-x-3 text-sm text-muted">
        <Spoken lang={lang}>{label}</Spoken>
        {days && <span {...spokenAttributes(lang)}>{days}</span>}
      </p>
      <p className="problem-title leading-snug font-bold" id={id} {...own}>
        <bdi>{title}</bdi>
      </p>
      <div className="prose" {...own}>
        {text}
      </div>
      {where.length > 0 && (
        <ul role="list">
          {where.map(({ href, title: name, lang: named }) => (
            <li key={href}>
              <a className="touch" href={href}>
                <bdi {...langAttributes(named, lang)}>{name}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Since when and until when, for a reader without scripts above all: nothing hides it there once that is over. */
function daysOf(lang: string, since: string | undefined, until: string | undefined): string {
  const day = (date: string | undefined) => date && longDay(date, lang)
  return messages(lang).problems.days(day(since), day(until))
}
