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

/** Where `writePseudoContent` writes. */
export const PSEUDO_ROOT = '.signpost/pseudo-content'

/** Content roots, relative to the repository: the real one, one that shares nothing with it, and one in pseudo-languages. */
export const BUILT_SITES = [
  { name: 'content', root: 'content' },
  { name: 'foreign', root: 'tests/fixtures/sites/foreign' },
  { name: 'pseudo', root: PSEUDO_ROOT },
] as const

/** The latter once more, to lie below a path. */
export const SITE_BELOW = { name: 'below', root: 'tests/fixtures/sites/foreign', basePath: '/help' } as const

/** How the addresses reach the tests' processes. */
export const SITES_VARIABLE = 'SIGNPOST_TEST_SITES'

/** The sites that people read, served for as long as the tests run. */
export function builtSites(): BuiltSite[] {
  return allSites().filter(({ name }) => name !== 'pseudo')
}

/** The site in languages that nobody speaks. */
export function pseudoSite(): BuiltSite {
  return allSites().find(({ name }) => name === 'pseudo')!
}

function allSites(): BuiltSite[] {
  const sites = process.env[SITES_VARIABLE]
  if (!sites) throw new Error('No site is served: run these tests through jest.config.js, project "browser".')
  return (JSON.parse(sites) as BuiltSite[]).filter(({ name }) => name !== SITE_BELOW.name)
}

/** The site below a path; so is its `url`. */
export function siteBelow(): BuiltSite {
  return (JSON.parse(process.env[SITES_VARIABLE] ?? '[]') as BuiltSite[]).find(
    ({ name }) => name === SITE_BELOW.name,
  )!
}
