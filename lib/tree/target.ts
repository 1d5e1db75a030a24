import type { Target } from './types'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LONGEST_ID = 80

/** Ids that no guide or step may have, because they are addresses of their own. */
export const RESERVED_IDS: ReadonlySet<string> = new Set(['index', 'map', 'all', 'search'])

/** Whether `text` has the form of an id: lower-case words of a-z and 0-9 joined by single hyphens, at most 80 characters. */
export function isId(text: string): boolean {
  return text.length <= LONGEST_ID && ID.test(text)
}

/** A step's name in the whole site, `guide/step`: the key of every map over more than one guide. */
export function keyOf({ guide, step }: Target): string {
  return `${guide}/${step}`
}

/**
 * A step's name among the answers of a walk in a guide: `step` for one of the guide itself, `guide/step` for another's.
 *
 *     nameIn('move', { guide: 'reset', step: 'keep' })  // 'reset/keep'
 */
export function nameIn(guide: string, at: Target): string {
  return at.guide === guide ? at.step : keyOf(at)
}

/** The reverse of `keyOf`. */
export function targetOf(key: string): Target {
  const slash = key.indexOf('/')
  return { guide: key.slice(0, slash), step: key.slice(slash + 1) }
}

/** A target as written: `step` is undefined where it is the guide's start that is meant. */
export interface WrittenTarget {
  readonly guide: string
  readonly step?: string
}

/**
 * Reads a target as a writer writes it in a guide.
 *
 *     readTarget('check-serial', 'move')      // { guide: 'move', step: 'check-serial' }
 *     readTarget('first-use/log-in', 'move')  // { guide: 'first-use', step: 'log-in' }
 *     readTarget('first-use/', 'move')        // { guide: 'first-use' }
 *
 * Undefined if the text has none of the three forms. It does not look whether the step exists.
 */
export function readTarget(text: string, guide: string): WrittenTarget | undefined {
  const parts = text.split('/')
  const [first = '', second] = parts
  if (parts.length > 2 || first === '') return undefined
  if (second === undefined) return { guide, step: first }
  return second === '' ? { guide: first } : { guide: first, step: second }
}

/**
 * The id that an answer has when its writer gives none: the target, with hyphens for slashes.
 *
 *     defaultAnswerId('check-serial')      // 'check-serial'
 *     defaultAnswerId('first-use/log-in')  // 'first-use-log-in'
 *     defaultAnswerId('first-use/')        // 'first-use'
 */
export function defaultAnswerId(target: string): string {
  return target.replace(/\/$/, '').replaceAll('/', '-')
}
