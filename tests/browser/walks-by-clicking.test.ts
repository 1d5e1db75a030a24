import { walkAll } from '../harness/many-walks'
import { builtSites } from '../harness/sites'
import { contentOf, walksOf } from '../harness/walks'

/** Whether each walk is walked with every interface: `npm run test:deep`. */
const DEEP = process.env.SIGNPOST_TEST_DEEP === '1'

// Every walk of every scenarios.json in every language. The interfaces take turns: with as many languages as interfaces, each walk is
// walked with each of them in some language.
for (const site of builtSites()) {
  const { languages, site: settings } = contentOf(site)
  const rounds = languages.flatMap((lang, turn) =>
    settings.interfaces.map(({ id }, own) => ({
      ...{ lang, id },
      walks: walksOf(site, lang).filter((_, i) => DEEP || (i + turn) % settings.interfaces.length === own),
    })),
  )
  const walked = rounds.filter(({ walks }) => walks.length > 0)
  describe.each(walked)(`by clicking: ${site.name}, $lang, with $id`, ({ id, walks }) => {
    let complaints: Map<string, string[]>
    beforeAll(async () => {
      complaints = await walkAll(site, walks, id)
    }, 600_000)

    test.each(walks)('$name', ({ name }) => {
      expect(complaints.get(name)).toEqual([])
    })
  })
}
