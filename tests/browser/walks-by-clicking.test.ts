import { walkAll } from '../harness/many-walks'
import { builtSites } from '../harness/sites'
import { contentOf, walksOf } from '../harness/walks'

// Every walk of every scenarios.json, in every language, with every interface.
for (const site of builtSites()) {
  const { languages, site: settings } = contentOf(site)
  for (const lang of languages) {
    describe.each(settings.interfaces)(`by clicking: ${site.name}, ${lang}, with $id`, ({ id }) => {
      let complaints: Map<string, string[]>
      beforeAll(async () => {
        complaints = await walkAll(site, lang, id)
      }, 600_000)

      test.each(walksOf(site, lang))('$name', ({ name }) => {
        expect(complaints.get(name)).toEqual([])
      })
    })
  }
}
