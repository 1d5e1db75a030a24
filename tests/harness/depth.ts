import { direction } from '@/lib/language/direction'

/** Whether all is looked at that can be, `npm run test:deep`, or what `npm test` has the time for. */
export const DEEP = process.env.SIGNPOST_TEST_DEEP === '1'

/**
 * One in so many of a list, the first among them; all of it in `npm run test:deep`.
 * @example sampled(['a', 'b', 'c', 'd', 'e'], 2) // ['a', 'c', 'e']
 */
export function sampled<T>(all: readonly T[], every: number): T[] {
  return DEEP ? [...all] : all.filter((_, i) => i % every === 0)
}

/** Rows of a table, or whole cases, that only `npm run test:deep` tries: `[...CASES, ...inDepth(FURTHER_CASES)]`. */
export function inDepth<T>(rows: readonly T[]): readonly T[] {
  return DEEP ? rows : []
}

/**
 * The first language of a site, in which everything is tried that does not depend on the language, or the first interface: all of them in
 * `npm run test:deep`.
 */
export function firstOf<T>(all: readonly T[]): readonly T[] {
  return DEEP ? all : all.slice(0, 1)
}

/**
 * Languages whose pages are laid out in a browser: the first of each direction of writing. That long words fit is tested with
 * pseudo-languages, and that each language's pages lead and link where they should without a browser.
 */
export function laidOut(languages: readonly string[]): readonly string[] {
  if (DEEP) return languages
  return languages.filter(
    (lang, i) => i === languages.findIndex((other) => direction(other) === direction(lang)),
  )
}
