import type { Answers } from '@/lib/tree'

/** What a click on an answer leaves for the page that it leads to. */
export interface Pending {
  /** The guide in which the walk began. */
  readonly walk: string
  /** `guide/step` of the question, the answer's id, and `guide/step` of where it leads. */
  readonly question: string
  readonly answer: string
  readonly to: string
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const CURRENT = 'signpost:walk'
const PENDING = 'signpost:pending'
const answersKey = (guide: string) => `signpost:answers:${guide}`

/**
 * What a tab remembers: the answers by guide, and in which guide the walk at hand began. A browser that refuses storage,
 * or holds something else under these names, remembers nothing; none of these throws.
 */
export function memoryIn(store: () => Store) {
  const read = (key: string): unknown => {
    try {
      return JSON.parse(store().getItem(key) ?? 'null')
    } catch {
      return null
    }
  }
  const write = (key: string, value: unknown): boolean => {
    try {
      if (value === undefined) store().removeItem(key)
      else store().setItem(key, JSON.stringify(value))
      return true
    } catch {
      return false
    }
  }
  return {
    /** The guide in which the walk at hand began. */
    current: (): string | undefined => textOf(read(CURRENT)),
    /** By `guide/step`; empty if there are none. */
    answers: (guide: string): Answers => answersOf(read(answersKey(guide))),
    /** Keeps a walk and makes it the one at hand. Gives whether the browser kept it. */
    keep: (guide: string, answers: Answers): boolean =>
      write(answersKey(guide), answers) && write(CURRENT, guide),
    /** Forgets the answers of a walk. */
    forget: (guide: string): void => void (write(answersKey(guide), undefined) && write(CURRENT, undefined)),
    leave: (pending: Pending): void => void write(PENDING, pending),
    /** Whether something was left and not yet taken. */
    pending: (): boolean => isPending(read(PENDING)),
    /** Takes what was left, so that it counts once. */
    take: (): Pending | undefined => {
      const pending = read(PENDING)
      write(PENDING, undefined)
      return isPending(pending) ? pending : undefined
    },
  }
}

export type Memory = ReturnType<typeof memoryIn>

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function answersOf(value: unknown): Answers {
  if (value === null || typeof value !== 'object') return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function isPending(value: unknown): value is Pending {
  if (value === null || typeof value !== 'object') return false
  return ['walk', 'question', 'answer', 'to'].every(
    (key) => typeof (value as Record<string, unknown>)[key] === 'string',
  )
}
