import { readFileSync } from 'node:fs'
import { contentFolder } from '@/tests/harness/content-folder'
import { DEEP } from '@/tests/harness/depth'
import { searchOf } from '@/tests/harness/search-of'
import { frenchContent } from './french-content'

/** What is typed in a word or three, and which guides it is for; none where nothing fits. */
interface Short {
  readonly lang: string
  readonly query: string
  readonly guides: readonly string[]
}

const SHORT = JSON.parse(readFileSync('tests/lib/search/short.json', 'utf8')) as Short[]
/** Of 15 queries each. */
const MOST_WRONG = 2
const LEAST_RIGHT = 12

const inFrench = searchOf(frenchContent(), 'fr').search
const searchIn = (lang: string) => (lang === 'fr' ? inFrench : searchOf('content', lang).search)

test.each(DEEP ? ['en', 'de', 'cs', 'fr'] : ['fr'])(
  'short queries are told whether anything fits: %s',
  (lang) => {
    const search = searchIn(lang)
    const asked = SHORT.filter((one) => one.lang === lang)
    const wrongly = asked.filter(({ query, guides }) => guides.length > 0 && !search.answer(query).fits)
    const rightly = asked.filter(({ query, guides }) => guides.length === 0 && !search.answer(query).fits)
    expect(wrongly.length).toBeLessThanOrEqual(MOST_WRONG)
    expect(rightly.length).toBeGreaterThanOrEqual(LEAST_RIGHT)
  },
)

test.each([
  ['pas de son', 'no-sound'],
  ['appareil adresse', 'address'],
  ['l’adresse', 'address'],
])('a word after an elided one is a word, and those that only join are none: %s', (query, guide) => {
  const { found, fits } = inFrench.answer(query)
  expect([inFrench.show(found[0]!.number).guideId, fits]).toEqual([guide, true])
})

const german = searchOf(
  contentFolder(
    {
      'site.json': JSON.stringify({
        name: 'Hilfe',
        languages: ['de'],
        contact: { url: 'https://hilfe.example/', label: { de: 'Schreiben Sie uns' } },
      }),
      'de/start/index.mdx': '---\ntitle: Fehler beim Einzug\nsummary: Was tun?\nstart: frage\n---\n',
      'de/start/frage.mdx':
        '---\ntitle: Wohnt der Vormieter noch dort?\nkeywords: [Vormieter, Fehler 403, E-Mail]\nchoices:\n  - label: Ja\n    to: ende\n  - label: Nein\n    to: ende\n---\n',
      'de/start/ende.mdx': '---\ntitle: Alles ist gut\noutcome: solved\n---\n',
    },
    {},
  ),
  'de',
).search

test.each([
  ['Vormieter', true],
  ['Fehler 403', true],
  ['Fehler 408', false],
  ['Fehler E17', false],
  ['Mietvertrag', false],
])('half a compound, and the number of another error, are not what is looked for: %s', (query, fits) => {
  expect(german.answer(query).fits).toBe(fits)
})
