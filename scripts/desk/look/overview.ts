import { localise, siteName, type ParsedGuides } from '@/lib/content'
import type { DeskFinding, Overview, OverviewGuide, OverviewNews, OverviewStep } from '@/lib/desk/protocol'
import { countedByStep, guideState, type Counted } from './guide-state'
import type { Opened } from './opened'

/** What is known of files beside what is in them. */
interface Circumstances extends Pick<Overview, 'undo' | 'redo' | 'unsaved'> {
  /** Files that differ from what Git has last, from the content root. */
  readonly changed: ReadonlySet<string>
  /** By path, when Git has a file last; empty where that is not known. */
  readonly committed: ReadonlyMap<string, number>
  readonly today: Date
}

/** The overview as it was last told, and what has changed since. */
export interface Overviews {
  /** @param since the number of the overview that is known already: of guides that are the same since, nothing is told */
  readonly now: (opened: Opened, about: Circumstances, since: number) => OverviewNews
}

const MOST_NEXT = 12

/** A guide's state, as it was made of these; of the same again, nothing is made anew. */
interface Made {
  readonly of: readonly unknown[]
  readonly state: OverviewGuide
  readonly text: string
  readonly next: ReturnType<typeof waitingIn>
  /** The overview in which it became what it is. */
  readonly at: number
}

/**
 * Follows all guides and steps with their state, from their front matter and the last whole check. What a keystroke changes is told of its own
 * guide alone, however large the site is.
 */
export function createOverviews(): Overviews {
  let made = new Map<string, Made>()
  let at = 0
  let order = ''
  let ordered = 0
  const counted = once(countedByStep)
  const changesByGuide = once(byGuide)
  return {
    now: (opened, about, since) => {
      const library = opened.library()
      const { site } = library.site
      const [first = 'en', ...others] = site.languages
      const findings = opened.findings()
      const counts = counted(findings)
      const changes = changesByGuide(about.changed)
      const today = about.today.toISOString().slice(0, 10)
      const next = at + 1
      const states = new Map<string, Made>()
      for (const [id, guide] of library.all.get(first) ?? (new Map() as ParsedGuides)) {
        const translated = new Map(others.map((lang) => [lang, library.all.get(lang)?.get(id)] as const))
        const own = counts.get(id) ?? new Map<string, Counted>()
        const of = [guide, ...translated.values(), signature(own), changes.get(id), about.committed, today]
        const had = made.get(id)
        if (had && isSame(had.of, of)) {
          states.set(id, had)
          continue
        }
        const { changed, committed } = about
        const state = guideState(guide, { others: translated, counts: own, changed, committed, today })
        const text = JSON.stringify(state)
        states.set(
          id,
          had?.text === text ? { ...had, of } : { of, state, text, next: waitingIn(state), at: next },
        )
      }
      const ids = [...states.keys()]
      if ([...states.values()].some((one) => one.at === next) || ids.join() !== order) at = next
      if (ids.join() !== order) [order, ordered] = [ids.join(), at]
      made = states
      const isKnown = since > 0 && since <= at
      return {
        at,
        site: siteName(site, first),
        languages: site.languages,
        interfaces: site.interfaces.map(({ id, label }) => ({ id, label: localise(label, first, site) })),
        base: '',
        ...((!isKnown || ordered > since) && { order: ids }),
        guides: [...states.values()].filter((one) => !isKnown || one.at > since).map(({ state }) => state),
        changed: about.changed.size,
        // Those of guides are told with the files in which they are.
        findings: findings.filter(({ guide }) => guide === null),
        next: nextOf([...states.values()], findings),
        ...{ undo: about.undo, redo: about.redo, unsaved: about.unsaved },
      }
    },
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}

function signature(counts: ReadonlyMap<string, Counted>): string {
  return [...counts]
    .map(([step, { errors, warnings, todo }]) => `${step} ${errors} ${warnings} ${todo}`)
    .join()
}

/** The names of files, by the guide in which they are. */
function byGuide(files: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const file of files) {
    const [, guide = ''] = file.split('/')
    found.set(guide, `${found.get(guide) ?? ''}${file}\n`)
  }
  return found
}

/** What was computed of the last value, again for the same. */
function once<From, Value>(compute: (from: From) => Value): (from: From) => Value {
  let last: { readonly from: From; readonly value: Value } | undefined
  return (from) => (last = last?.from === from ? last : { from, value: compute(from) }).value
}

type Waiting = Overview['next'][number]

/** What is to be done in a guide, by how pressing it is. */
function waitingIn({ id, steps }: OverviewGuide): readonly (readonly Waiting[])[] {
  const texts: readonly ((step: OverviewStep) => string | false)[] = [
    ({ todo, title }) => todo && `Write what is still TODO: ${title.replace(/^TODO /, '')}`,
    ({ overdue, title }) => overdue && `Read again, for its day has passed: ${title}`,
    ({ untranslated, title }) =>
      untranslated.length > 0 && `Translate into ${untranslated.join(', ')}: ${title}`,
  ]
  return texts.map((textOf) =>
    steps
      .flatMap((step) => {
        const text = textOf(step)
        return text === false ? [] : [{ text, guide: id, step: step.id }]
      })
      .slice(0, MOST_NEXT),
  )
}

function nextOf(guides: readonly Made[], findings: readonly DeskFinding[]): readonly Waiting[] {
  const wrong = findings.flatMap(({ level, guide, step, message }) =>
    level === 'error' && guide !== null
      ? [{ text: `Put right: ${message}`, guide, ...(step !== null && { step }) }]
      : [],
  )
  const waiting = [0, 1, 2].flatMap((kind) => guides.flatMap(({ next }) => next[kind] ?? []))
  return [...wrong, ...waiting].slice(0, MOST_NEXT)
}
