import { targetOf, type Guides } from '@/lib/tree'
import { asksWhetherSolved, canFollow, stepIn, waysOn, type CountedSite } from './counted-site'
import { batchSchema, type Batch, type InsightEvent } from './events'
import { masked, maskedWords } from './mask'

/** Something that is counted, and how often. Every field but `n` is a name of the site's own, so there are only so many of them. */
export interface Count {
  /** `2026-11-29`, in UTC. */
  readonly day: string
  /** The guide's, see `CountedSite`; empty where it is about none. */
  readonly version: string
  readonly lang: string
  /** The interface; empty where none was chosen. */
  readonly ui: string
  readonly guide: string
  readonly step: string
  readonly kind: CountKind
  readonly key: string
  readonly n: number
}

export type CountKind =
  | 'arrive'
  | 'answer'
  | 'derived'
  /** Went from here back in the browser's history, or to the start again. */
  | 'left'
  | 'outcome'
  | 'solved'
  | 'copy'
  | 'search'
  | 'error'
  /** What was sent and not counted, by the reason. */
  | 'refused'
  | 'dropped'

/** What somebody wrote after "no", masked. */
export interface Comment {
  readonly day: string
  readonly version: string
  readonly lang: string
  readonly ui: string
  readonly guide: string
  readonly step: string
  readonly text: string
}

/** Words that found nothing, masked. They are kept only once they have been seen several times. */
export interface Unanswered {
  readonly day: string
  readonly lang: string
  readonly kind: 'search' | 'error'
  readonly text: string
}

export type Refusal = 'schema' | 'language' | 'step' | 'edge' | 'origin' | 'rate' | 'size' | 'text'

/** What a batch comes to. */
export interface Accepted {
  readonly id: string
  readonly counts: readonly Count[]
  readonly comments: readonly Comment[]
  readonly unanswered: readonly Unanswered[]
  /** The events that are counted, their texts masked. */
  readonly events: readonly InsightEvent[]
  /** Events that were counted, and those that were not. */
  readonly accepted: number
  readonly refused: readonly Refusal[]
}

/** A batch out of what was sent; undefined where it is none. Never throws. */
export function batchOf(body: string): Batch | undefined {
  try {
    const read = batchSchema.safeParse(JSON.parse(body))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

/**
 * Checks a batch against the site: steps, answers and edges that the site does not have are refused, each by itself.
 * @param day `2026-11-29`
 */
export function accept(batch: Batch, site: CountedSite, day: string): Accepted {
  const guides = site.guides.get(batch.lang)
  const counts = new Map<string, Count>()
  const comments: Comment[] = []
  const unanswered: Unanswered[] = []
  const refused: Refusal[] = []
  const events: InsightEvent[] = []
  const ui = batch.ui !== undefined && site.interfaces.includes(batch.ui) ? batch.ui : ''
  const about = (key: string) => {
    const { guide, step } = targetOf(key)
    return { day, version: site.versionOf(batch.lang, guide), lang: batch.lang, ui, guide, step }
  }
  const add = (kind: CountKind, step: string | undefined, key: string) => {
    const none = { day, version: '', lang: guides ? batch.lang : '', ui, guide: '', step: '' }
    const count = { ...(step === undefined ? none : about(step)), kind, key, n: 1 }
    const name = nameOf(count)
    counts.set(name, { ...count, n: (counts.get(name)?.n ?? 0) + 1 })
  }
  for (const event of batch.events) {
    const why = guides ? refusalOf(event, guides) : 'language'
    if (why !== undefined) {
      refused.push(why)
      add('refused', undefined, why)
      continue
    }
    events.push('text' in event ? { ...event, text: masked(event.text) } : event)
    switch (event.kind) {
      case 'arrive':
        add('arrive', event.step, wayOf(event, guides!))
        if (isLeft(event) && stepIn(guides!, event.from)) add('left', event.from, event.how)
        break
      case 'comment':
        comments.push({ ...about(event.step), text: masked(event.text) })
        break
      case 'search':
      case 'error':
        add(event.kind, undefined, '')
        unanswered.push({ day, lang: batch.lang, kind: event.kind, text: maskedWords(event.text) })
        break
      default:
        add(event.kind, event.step, 'key' in event ? event.key : '')
    }
  }
  const accepted = batch.events.length - refused.length
  return { id: batch.id, counts: [...counts.values()], comments, unanswered, events, accepted, refused }
}

/** What tells counts apart. */
export function nameOf({ day, version, lang, ui, guide, step, kind, key }: Omit<Count, 'n'>): string {
  return [day, version, lang, ui, guide, step, kind, key].join(' ')
}

/** Why an event is not counted. */
function refusalOf(event: InsightEvent, guides: Guides): Refusal | undefined {
  if (event.kind === 'search' || event.kind === 'error') return blank(event.text)
  const step = stepIn(guides, event.step)
  if (!step) return 'step'
  switch (event.kind) {
    case 'answer':
    case 'derived':
      return waysOn(guides, event.step).includes(event.key) ? undefined : 'edge'
    case 'outcome':
      return step.kind === 'outcome' ? undefined : 'step'
    case 'solved':
      return asksWhetherSolved(guides, step) ? undefined : 'step'
    case 'comment':
      return asksWhetherSolved(guides, step) ? blank(event.text) : 'step'
    default:
      return undefined
  }
}

/** Signs that are not seen are no words. */
function blank(text: string): Refusal | undefined {
  return masked(text) === '' ? 'text' : undefined
}

type Arrival = Extract<InsightEvent, { kind: 'arrive' }>

/** From a step that can be right before this one, a reader came by an answer; else by a link in a text. */
function wayOf({ how, from, step }: Arrival, guides: Guides): string {
  if (how !== 'link' && how !== 'answer') return how
  return from !== undefined && canFollow(guides, from, step) ? 'answer' : 'link'
}

function isLeft(event: Arrival): event is Arrival & { from: string } {
  const { how, from, step } = event
  return (how === 'back' || how === 'restart') && from !== undefined && from !== step
}
