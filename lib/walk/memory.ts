import { ownName } from '@/lib/base-path'
import type { Answers } from '@/lib/tree'
import { CLICKS } from './clicks'

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const CURRENT = ownName(':walk')
const answersKey = (guide: string) => ownName(`:answers:${guide}`)

/**
 * What a tab remembers: the answers by guide, and in which guide the walk at hand began. A browser that refuses storage,
 * or holds something else under these names, remembers nothing; none of these throws.
 */
export function memoryIn(store: () => Store) {
  const text = (key: string): string => {
    try {
      return store().getItem(key) ?? ''
    } catch {
      return ''
    }
  }
  const setText = (key: string, value: string): boolean => {
    try {
      if (value === '') store().removeItem(key)
      else store().setItem(key, value)
      return true
    } catch {
      return false
    }
  }
  const read = (key: string): unknown => {
    try {
      return JSON.parse(text(key))
    } catch {
      return null
    }
  }
  return {
    /** The guide in which the walk at hand began. */
    current: (): string | undefined => textOf(read(CURRENT)),
    /** By `guide/step`; empty if there are none. */
    answers: (guide: string): Answers => answersOf(read(answersKey(guide))),
    /** Keeps a walk and makes it the one at hand. Gives whether the browser kept it. */
    keep: (guide: string, answers: Answers): boolean =>
      setText(answersKey(guide), JSON.stringify(answers)) && setText(CURRENT, JSON.stringify(guide)),
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
