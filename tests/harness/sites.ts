import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DEEP } from './depth'

/** A site that is built and served for the browser tests. */
export interface BuiltSite {
  name: string
  /** Its content root, absolute. */
  root: string
  /** Next.js's folder, absolute. */
  distDir: string
  /** The folder of its builds, relative to the repository. */
  builds: string
  /** Origin, without a slash at its end. */
  url: string
}

/** Of `countedSite`, and its hash with little work. */
export const INSIGHT_PASSWORD = 'a box that blinks'
export const INSIGHT_PASSWORD_HASH =
  'scrypt:16384:8:1:c2lnbnBvc3QtdGVzdHMtMQ:kQeznjSPzd7X582vrG38UGBQ1gMWyWXDTQ54w3pLTfA'

/** Where `writePseudoContent` writes. */
export const PSEUDO_ROOT = '.signpost/pseudo-content'
/** Where `writeNoticedContent` writes. */
export const NOTICED_ROOT = '.signpost/noticed-content'
/** Where `writeEnglishContent` writes. */
export const ENGLISH_ROOT = '.signpost/english-content'

/**
 * Content roots, relative to the repository: the real one, one that shares nothing with it, the latter below a path, another
 * below another, one in pseudo-languages, and one with known problems.
 */
export const SITES = {
  content: { root: DEEP ? 'content' : ENGLISH_ROOT, basePath: '' },
  foreign: { root: 'tests/fixtures/sites/foreign', basePath: '' },
  below: { root: 'tests/fixtures/sites/foreign', basePath: '/help' },
  staff: { root: 'tests/fixtures/sites/staff', basePath: '/staff' },
  roastery: { root: 'examples/roastery', basePath: '' },
  authority: { root: 'examples/authority', basePath: '' },
  pseudo: { root: PSEUDO_ROOT, basePath: '' },
  counted: { root: 'tests/fixtures/sites/foreign', basePath: '' },
  noticed: { root: NOTICED_ROOT, basePath: '' },
} as const

/** A site with the foreign content, and where it lies. */
export interface PlacedSite {
  place: string
  site: BuiltSite
  /** The path below which it lies; '' for none. */
  base: string
}

export type SiteName = keyof typeof SITES

/** How the folder in which sites are asked for reaches the tests' processes. */
const SITES_VARIABLE = 'SIGNPOST_TEST_SITES'

/**
 * The sites that every page, walk or measure is tried on: the foreign one, which is small and has a page of every kind; with the real
 * one before it in `npm run test:deep`. A suite that needs a certain site asks for that one.
 */
export function builtSites(): BuiltSite[] {
  return DEEP ? served('content', 'foreign') : served('foreign')
}

/**
 * Where a site may lie: below a path, which is the harder, and in `npm run test:deep` at the root of its origin, too, by which everything else
 * is tried.
 */
export function placedSites(): PlacedSite[] {
  const below = { place: 'below a path', site: siteBelow(), base: SITES.below.basePath }
  return DEEP ? [{ place: 'at the root', site: foreignSite(), base: '' }, below] : [below]
}

/** The real content: in English, and in all its languages in `npm run test:deep`. */
export function contentSite(): BuiltSite {
  return served('content')[0]!
}

/** Content that shares nothing with the real one: three interfaces, English and Arabic. */
export function foreignSite(): BuiltSite {
  return served('foreign')[0]!
}

/** An example with a brand of its own: two languages, a choice of colours, and an origin that may frame it. */
export function roasterySite(): BuiltSite {
  return served('roastery')[0]!
}

/** An example as plain as a public authority's. */
export function authoritySite(): BuiltSite {
  return served('authority')[0]!
}

/** The site in languages that nobody speaks. */
export function pseudoSite(): BuiltSite {
  return served('pseudo')[0]!
}

/** The foreign site below a path; so is its `url`. */
export function siteBelow(): BuiltSite {
  return served('below')[0]!
}

/** The foreign site with `INSIGHT=on`: it counts, and who knows `INSIGHT_PASSWORD` sees the numbers, of which there are none at first. */
export function countedSite(): BuiltSite {
  return served('counted')[0]!
}

/** A site of five steps with known problems and drafts: `noticed-content.ts`. */
export function noticedSite(): BuiltSite {
  return served('noticed')[0]!
}

/** A small site below another path. */
export function staffSite(): BuiltSite {
  return served('staff')[0]!
}

const LOOK_EVERY_MS = 50

/**
 * Asks for sites, and waits until they are served: built from the beginning of a run, or once a file asks, and kept until what they are made of changes.
 * Call it while a file is loaded: there, no limit of time runs, and tables of tests need what it gives.
 */
function served(...names: SiteName[]): BuiltSite[] {
  const folder = process.env[SITES_VARIABLE]
  if (!folder)
    throw new Error('No site is served: run these tests through jest.config.js, project "browser" or "perf".')
  for (const name of names) writeFileSync(path.join(folder, `${name}.asked`), '')
  return names.map((name) => {
    const file = path.join(folder, `${name}.json`)
    while (!existsSync(file)) {
      if (!existsSync(folder)) throw new Error('Nobody serves sites any more.')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_EVERY_MS)
    }
    const answer = JSON.parse(readFileSync(file, 'utf8')) as BuiltSite | { failed: string }
    if ('failed' in answer) throw new Error(answer.failed)
    return answer
  })
}
