import { expect, test } from '@jest/globals'
import { decodePostings, encodePostings } from '@/lib/search/postings'
import { contentFolder } from '@/tests/harness/content-folder'
import { searchOf } from '@/tests/harness/search-of'

const step = (title: string, rest: string, body = '') => `---\ntitle: ${title}\n${rest}\n---\n\n${body}\n`
const ROOT = contentFolder({
  'synonyms.json': JSON.stringify({
    en: [
      ['lamp', 'light bulb'],
      ['fuse', 'circuit breaker'],
    ],
  }),
  'en/dark/plugged-in.mdx': step(
    'Is it plugged in?',
    'choices:\n  - label: Yes\n    to: fuse\n  - label: No\n    to: plug-in\n    summary: The cable hangs loose\n    match: error 7|no mains',
  ),
  'en/dark/fuse.mdx': step(
    'Is the fuse sound?',
    'keywords: [tripped]\nchoices:\n  - label: It glows again\n    to: light\n  - label: It buzzes\n    to: call',
    'Look for the **distribution board** behind the wardrobe.',
  ),
  'en/dark/light.mdx': step('The fuse is sound', 'outcome: solved'),
})
const { find, findBare, search, data, texts } = searchOf(ROOT, 'en')

test.each([
  ['a word of the title', 'plugged', 'dark/plugged-in'],
  ['another form of it', 'plugs', 'dark/plugged-in'],
  ['the beginning of a word', 'plugg', 'dark/plugged-in'],
  ['a letter left out', 'pluged', 'dark/plugged-in'],
  ['two letters changed', 'fsue', 'dark/fuse'],
  ['two words in one', 'distributionboard', 'dark/fuse'],
  ['a synonym of two words', 'circuit breaker', 'dark/fuse'],
  ['a keyword of the step', 'tripped', 'dark/fuse'],
  ['a word of its text', 'wardrobe', 'dark/fuse'],
  ['what the answer says that leads there', 'cable loose', 'dark/plug-in'],
  ['the label that leads there', 'buzzes', 'dark/call'],
  ['words that say nothing beside one that does', 'how do i get it plugged in please', 'dark/plugged-in'],
])('%s finds the step: %s', (_, query, wanted) => {
  expect(find(query)[0]).toBe(wanted)
})

test('a question stands before the outcome of the same words', () => {
  const found = find('fuse sound')
  expect(found.indexOf('dark/fuse')).toBeLessThan(found.indexOf('dark/light'))
})

test('titles and labels are searched before the texts have arrived', () => {
  expect(findBare('plugged')[0]).toBe('dark/plugged-in')
  expect(findBare('wardrobe')).toEqual([])
})

test('words that were found are told, so that they can be marked', () => {
  const [best] = search.find('pluged')
  expect([...best!.words.keys()]).toEqual(['pluged'])
  expect([...best!.words.values()].flat()).toContain('plug')
})

test('a step is shown with its guide and the answers on the way to it', () => {
  const shown = search.show(search.numberOf('dark/light'))
  expect(shown).toMatchObject({ guideId: 'dark', id: 'light', kind: 'outcome', whole: true, start: false })
  expect(shown.way).toHaveLength(2)
  expect(search.show(search.numberOf('dark/plugged-in'))).toMatchObject({ start: true, way: [] })
})

test.each([
  ['nothing', ''],
  ['spaces', '  \t '],
  ['signs', '.*+?^${}()|[]\\ -- !!!'],
  ['words that nobody says', 'xyzzy qwrtz'],
])('%s finds nothing', (_, query) => {
  expect(find(query)).toEqual([])
})

test.each([
  ['a whole book', 'plugged fuse lamp '.repeat(20_000)],
  ['one endless word', 'plug'.repeat(50_000)],
  ['a name of Object', '__proto__ constructor toString'],
  ['half a sign', '\ud83d plugged \udc00'],
])('%s does no harm', (_, query) => {
  expect(() => find(query)).not.toThrow()
})

test('an answer’s expression is there with the step that it leads to, and the way', () => {
  expect(texts.matches).toEqual([['error 7|no mains', search.numberOf('dark/plug-in'), 'plugged-in.plug-in']])
})

test('a step that a language lacks is found there in the first language, and says so', () => {
  const site = JSON.stringify({
    ...{ name: 'Lamps', languages: ['en', 'cs'], interfaces: [] },
    contact: { url: 'https://help.example/', label: { en: 'Ask us' } },
  })
  const czech = searchOf(contentFolder({ 'site.json': site }), 'cs')
  const number = czech.search.numberOf('dark/plug-in')
  expect(czech.data.steps.foreign).toContain(number)
  expect(czech.search.show(number).lang).toBe('en')
})

test('the data says no title twice', () => {
  const all = JSON.stringify([data, texts])
  expect(all.split('Is the fuse sound?')).toHaveLength(2)
})

test('lists of terms come back as they were, whatever their distances', () => {
  let seed = 7
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
  const lists = Array.from({ length: 5000 }, () =>
    Array.from({ length: random(3) }, () => `t${random(10) === 0 ? random(900) : random(3)}`),
  ).map((terms) => [...new Set(terms)].toSorted())
  const back: string[][] = lists.map(() => [])
  decodePostings(encodePostings(lists), (term, list) => back[list]!.push(term))
  expect(back.map((terms) => terms.toSorted())).toEqual(lists)
})
