import { cleanCode } from '@/lib/addresses/clean-code'
import { movedPath } from '@/lib/addresses/moved-path'
import { pastedLink } from '@/lib/addresses/pasted-link'
import { isObject, isTexts } from '@/lib/json-shape'
import { withoutSignsBehind } from '@/lib/tree'

/** What leads to the steps of a language beside words. */
export interface StepCodes {
  /** Their short codes, by number. */
  readonly codes: readonly string[]
  /** Codes of steps that are gone, and which step of today has taken each over, as `guide/step`. */
  readonly gone: Readonly<Record<string, string>>
  /** Former ids of guides, and former `guide/step`, and what they are now. */
  readonly moved: Readonly<Record<string, string>>
}

export const NO_CODES: StepCodes = { codes: [], gone: {}, moved: {} }

/** Whether a value that was read back is such, as far as its outline goes. */
export function isStepCodes(value: unknown): value is StepCodes {
  return isObject(value) && isTexts(value.codes) && isObject(value.gone) && isObject(value.moved)
}

/** A step that was named. */
export interface Named {
  /** The step's number. */
  readonly step: number
  /** What the link says beside that, as it stands in an address; '' for nothing. */
  readonly query: string
}

/** Steps and where guides begin, by name; -1 where there is none. */
export interface Names {
  readonly numberOf: (key: string) => number
  readonly startOf: (guide: string) => number
}

/** More is no text with a link in it. */
const LONGEST = 20_000
/** Of which a code consists, and its length: see lib/content/schemas/lock.ts. */
const CODE = /^[2-9a-hjkmnp-z]{7}$/

/** Whether a text may name a step, by a code or by an address in it, so that its codes are of use. */
export function mayName(text: string): boolean {
  return text.includes('/') || CODE.test(cleanCode(text.trim()))
}

/**
 * The step that a text names: by its short code, or by a link to it somewhere in the text, of whatever origin, base path and language;
 * undefined where it names none. A guide stands for the step with which it begins.
 * @param kept what of a link's query is kept, by name
 */
export function stepNamed(
  text: string,
  names: Names,
  known: StepCodes,
  kept: readonly string[],
): Named | undefined {
  const code = numberOfCode(text.trim(), names, known)
  if (code >= 0) return { step: code, query: '' }
  for (const word of text.slice(0, LONGEST).split(/\s+/)) {
    const step = word.includes('/') ? numberOfLink(word, names, known) : -1
    if (step >= 0) return { step, query: queryOf(word, kept) }
  }
  return undefined
}

function queryOf(link: string, kept: readonly string[]): string {
  const { query } = pastedLink(link)
  const said = kept.flatMap((name) => {
    const value = withoutSignsBehind(query.get(name) ?? '')
    return value ? `${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}` : []
  })
  return said.join('&')
}

function numberOfCode(text: string, { numberOf }: Names, { codes, gone }: StepCodes): number {
  const code = cleanCode(text)
  if (!CODE.test(code)) return -1
  return Object.hasOwn(gone, code) ? numberOf(gone[code]!) : codes.indexOf(code)
}

function numberOfLink(word: string, names: Names, known: StepCodes): number {
  const { parts, place } = pastedLink(word)
  const [before = '', last = ''] = [parts.at(-2), parts.at(-1)?.replace(/\.(?:md|json)$/, '')]
  if (before === 's') {
    const code = numberOfCode(last, names, known)
    // A guide may be called so.
    if (code >= 0 || names.numberOf(movedPath(`s/${last}`, known.moved)) < 0) return code
  }
  const [guide, step] = ['all', 'map'].includes(last)
    ? [before, place.replace(/^step\./, '')]
    : [before, last]
  const now = names.numberOf(movedPath(`${guide}/${step}`, known.moved))
  if (now >= 0) return now
  // What looks like a path may be two words, the second of which is the name of a guide.
  const isAddress = word.includes('://') || word.startsWith('/') || parts.length > 2
  return isAddress ? names.startOf(movedPath(last === step ? last : guide, known.moved)) : -1
}
