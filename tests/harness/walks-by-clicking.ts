import { DEEP } from './depth'
import { walkAll } from './many-walks'
import { builtSites } from './sites'
import { contentOf, longestWalksOf, walksOf } from './walks'

/** Hundreds of walks in one go: a machine that is busy takes its time. */
const MOST_PATIENCE_MS = 3_600_000

/**
 * The longest walk of each guide of each site, by clicking: in one language and with one interface, which take turns so that each
 * language is walked with each interface. Every walk of every scenarios.json in each language and with each interface is for
 * `npm run test:deep`; that the pages of all languages lead to the same ends is tested by their links, in
 * `walks-by-links.test.ts`.
 * @param isOurs whether the file that asks walks in a language, by its place among those of the site
 */
export function testWalksByClicking(isOurs: (place: number) => boolean): void {
  for (const site of builtSites()) {
    const { languages, site: settings } = contentOf(site)
    const { interfaces } = settings
    const isTurn = (walk: number, language: number, own: number) =>
      walk % languages.length === language && Math.floor(walk / languages.length) % interfaces.length === own
    const rounds = languages.flatMap((lang, turn) =>
      interfaces.map(({ id }, own) => ({
        ...{ lang, id, turn },
        walks: DEEP ? walksOf(site, lang) : longestWalksOf(site, lang).filter((_, i) => isTurn(i, turn, own)),
      })),
    )
    const walked = rounds.filter(({ turn, walks }) => isOurs(turn) && walks.length > 0)
    for (const { lang, id, walks } of walked)
      describe(`by clicking: ${site.name}, ${lang}, with ${id}`, () => {
        let complaints: Map<string, string[]>
        beforeAll(async () => {
          complaints = await walkAll(site, walks, id)
        }, MOST_PATIENCE_MS)

        test.each(walks)('$name', ({ name }) => {
          expect(complaints.get(name)).toEqual([])
        })
      })
  }
}
