import { ownName } from '@/lib/base-path'
import type { Answers, Target } from '@/lib/tree'
import { CLICKS } from './clicks'

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const CURRENT = ownName(':walk')
const answersKey = (guide: string) => ownName(`:answers:${guide}`)

/** Texts in a store. One that is refused is empty, and to write there does nothing; neither throws. */
function textsIn(store: () => Store) {
  return {
    text: (key: string): string => {
      try {
        return store().getItem(key) ?? ''
      } catch {
        return ''
      }
    },
    /** Gives whether the browser kept it. */
    setText: (key: string, value: string): boolean => {
      try {
        if (value === '') store().removeItem(key)
        else store().setItem(key, value)
        return true
      } catch {
        return false
      }
    },
  }
}

/**
 * What a tab remembers, as far as every page needs it. A browser that refuses storage, or holds something else under these names,
 * remembers nothing; none of these throws.
 */
export function memoryIn(store: () => Store) {
  const { text, setText } = textsIn(store)
  return {
    /** The guide in which the walk at hand began; empty if there is none. */
    current: (): string => text(CURRENT),
    /** Whether there are answers of a walk that began in a guide. */
    has: (guide: string): boolean => text(answersKey(guide)).includes('"answers":{"'),
    /** Forgets the answers of a walk, and every click. */
    forget: (guide: string): void => {
      for (const key of [answersKey(guide), CURRENT, CLICKS]) setText(key, '')
    },
    /** The clicks that no page has entered yet, as they were noted. */
    clicks: (): string => text(CLICKS),
    /** Gives whether the browser did so. */
    setClicks: (noted: string): boolean => setText(CLICKS, noted),
  }
}

interface KeptWalk {
  readonly from: string | undefined
  readonly answers: Answers
}

/** The same with the walks themselves, which are kept by the guide in which they began. */
export function walksIn(store: () => Store) {
  const { text, setText } = textsIn(store)
  const read = (key: string): unknown => {
    try {
      return JSON.parse(text(key))
    } catch {
      return null
    }
  }
  return {
    ...memoryIn(store),
    /** The walk that began in a guide: its first step, undefined if there was none, and its answers; both by `guide/step`. */
    walk: (guide: string): KeptWalk => {
      const { from, answers } = fieldsOf(read(answersKey(guide)))
      return { from: typeof from === 'string' ? from : undefined, answers: answersOf(answers) }
    },
    /** Keeps a walk, by the step where it began, and makes it the one at hand. Gives whether the browser kept it. */
    keep: ({ guide, step }: Target, answers: Answers): boolean =>
      setText(answersKey(guide), JSON.stringify({ from: `${guide}/${step}`, answers })) &&
      setText(CURRENT, guide),
  }
}

export type Memory = ReturnType<typeof walksIn>

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}
}

function answersOf(value: unknown): Answers {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )
}
