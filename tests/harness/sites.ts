/** A site that is built and served for the browser tests. */
export interface BuiltSite {
  name: string
  /** Its content root, absolute. */
  root: string
  /** Next.js's folder, absolute. */
  distDir: string
  /** Origin, without a slash at its end. */
  url: string
}

/** Content roots, relative to the repository: the real one, and one that shares nothing with it. */
export const BUILT_SITES = [
  { name: 'content', root: 'content' },
  { name: 'foreign', root: 'tests/fixtures/sites/foreign' },
] as const

/** The latter once more, to lie below a path. */
export const SITE_BELOW = { name: 'below', root: 'tests/fixtures/sites/foreign', basePath: '/help' } as const

/** How the addresses reach the tests' processes. */
export const SITES_VARIABLE = 'SIGNPOST_TEST_SITES'

/** The sites, served for as long as the tests run. */
export function builtSites(): BuiltSite[] {
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
