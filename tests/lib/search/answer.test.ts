import { expect, test } from '@jest/globals'
import { byGuide } from '@/lib/search/by-guide'
import { contentFolder } from '@/tests/harness/content-folder'
import { searchOf } from '@/tests/harness/search-of'

const file = (title: string, rest: string, body = '') => `---\ntitle: ${title}\n${rest}\n---\n\n${body}\n`
const guide = (title: string, start: string) => file(title, `summary: ${title}.\nstart: ${start}`)

/** Two guides that both speak of a switch; only one is about heating. */
const ROOT = contentFolder({
  'en/heating/index.mdx': guide('The heating stays cold', 'boiler'),
  'en/heating/boiler.mdx': file(
    'Is the boiler lit?',
    'keywords: [radiators are freezing, no warmth]\nchoices:\n  - label: Yes\n    to: valve\n  - label: No\n    to: switch',
  ),
  'en/heating/valve.mdx': file('Open the valve of the heating', 'next: warm'),
  'en/heating/switch.mdx': file('Turn the switch of the heating', 'next: warm'),
  'en/heating/warm.mdx': file('The heating is warm again', 'outcome: solved'),
  'en/dark/plug-in.mdx': file('Use the switch', 'next: light'),
})
const { find, search, data } = searchOf(ROOT, 'en')

test('the guide that is about the rest of a query comes first', () => {
  expect(find('heating switch')[0]).toBe('heating/switch')
  expect(find('cold heating, which switch')[0]).toMatch(/^heating\//)
})

test('where all is well never stands above a fix that leads there, even if that has none of the words', () => {
  const found = find('warm again')
  const fix = found.findIndex((step) => ['heating/valve', 'heating/switch'].includes(step))
  expect(fix).toBeGreaterThanOrEqual(0)
  expect(fix).toBeLessThan(found.indexOf('heating/warm'))
})

test('a keyword that says what the query says finds the step, by words of its own', () => {
  expect(find('why are my radiators freezing')[0]).toBe('heating/boiler')
  expect(find('radiators cold')[0]).toBe('heating/boiler')
})

test.each([
  ['the heating stays cold', true],
  ['boiler', true],
  ['boil', true],
  ['how do I turn the switch of the heating', true],
  ['why has the boiler of my heating been cold since yesterday', true],
  ['bake sourdough bread', false],
  ['parcel tracking of the switch manufacturer', false],
  ['xyzzy', false],
  ['he', false],
  ['NOT', false],
  ['how do I', false],
])('what fits is told from what does not: %s', (query, fits) => {
  expect(search.answer(query).fits).toBe(fits)
})

test('words that were found nowhere are told as they were typed, those that everybody uses for everything are not', () => {
  expect(search.answer('Sourdough for the boiler, please').missing).toEqual(['Sourdough'])
  expect(search.answer('qwxz boiler qwxz QWXZ').missing).toEqual(['qwxz'])
  expect(search.answer('suddenly the boiler went out last night').missing).toEqual([])
})

test('everyday words find what is said in others', () => {
  const other = searchOf(
    contentFolder({ 'en/dark/call.mdx': file('Pay the bill', 'outcome: support') }),
    'en',
  )
  expect(other.find('payment')[0]).toBe('dark/call')
  expect(other.find('paid invoice')[0]).toBe('dark/call')
})

test('a phrase that says no means what says the same without one', () => {
  const other = searchOf(
    contentFolder({
      'en/dark/call.mdx': file('Refused at the till', 'outcome: support'),
      'en/dark/light.mdx': file('Accepted at the till', 'outcome: solved'),
    }),
    'en',
  )
  expect(other.find('is not accepted')[0]).toBe('dark/call')
})

test('what is said may be another form of what it means', () => {
  const root = contentFolder({ 'en/dark/call.mdx': file('It has logged you out', 'outcome: support') })
  expect(searchOf(root, 'en').search.answer('it kicks me out').missing).toEqual([])
})

test('who asks and when it was says nothing about whether anything fits', () => {
  const { fits } = search.answer('my grandmother is furious, the boiler was cold all weekend')
  expect(fits).toBe(true)
  expect(search.answer('my letter carrier is licensed, the boiler was cold all fiscal').fits).toBe(false)
})

test('a thing that a whole question is about has to be there, however well the rest of the question fits', () => {
  const asked = 'turn on the switch of the heating'
  expect(search.answer(asked).fits).toBe(true)
  expect(search.answer(`${asked} by fingerprint`).fits).toBe(false)
  const root = contentFolder({
    'en/dark/call.mdx': file('Turn on the heating by fingerprint', 'next: light'),
  })
  expect(searchOf(root, 'en').search.answer(`${asked} by fingerprint`).fits).toBe(true)
})

test('what leads to an end of a walk fits as well as the end', () => {
  expect(search.answer('warm again')).toMatchObject({ fits: true })
})

test('a word that most of a text is not about does not make it fit, however long the text is', () => {
  const text =
    'The boiler captain sailed around eleven lonely islands while gulls circled over empty harbours'
  expect(search.answer(text).fits).toBe(false)
})

test('a phrase of words that each say nothing means what it says as a whole', () => {
  const { find } = searchOf(
    contentFolder({
      'en/dark/call.mdx': file('Enter the cellar', 'outcome: support'),
      'en/dark/light.mdx': file('Log the hours', 'outcome: solved'),
    }),
    'en',
  )
  expect(find('how do we get in')[0]).toBe('dark/call')
  expect(find('get a lamp in blue')).not.toContain('dark/call')
})

test('a phrase does not shrink to the one word of it that says something', () => {
  const root = contentFolder({ 'en/dark/call.mdx': file('Find the lamp', 'outcome: support') })
  const { find } = searchOf(root, 'en')
  expect(find('look for')).toContain('dark/call')
  expect(find('look sharp')).not.toContain('dark/call')
})

test('a word that means a wider one is not meant by it', () => {
  const wide = contentFolder({ 'en/dark/call.mdx': file('Greet the visitor', 'outcome: support') })
  const narrow = contentFolder({ 'en/dark/call.mdx': file('Greet the plumber', 'outcome: support') })
  expect(searchOf(wide, 'en').find('plumber')).toContain('dark/call')
  expect(searchOf(narrow, 'en').find('visitor')).not.toContain('dark/call')
})

test('a phrase of several words means another only as a whole', () => {
  const root = contentFolder({
    'synonyms.json': JSON.stringify({ en: [['lamp', 'light bulb']] }),
    'en/dark/call.mdx': file('Buy a lamp', 'outcome: support'),
  })
  const { find } = searchOf(root, 'en')
  expect(find('light bulb')).toContain('dark/call')
  expect(find('bulb')).not.toContain('dark/call')
})

test('who says the word itself comes before who says a rarer phrase that means the same', () => {
  const resets = ['erase', 'before', 'after', 'again', 'hand', 'key']
  const root = contentFolder({
    'synonyms.json': JSON.stringify({ en: [['reset', 'factory default']] }),
    'en/dark/call.mdx': file('The factory default', 'next: light'),
    ...Object.fromEntries(
      resets.map((word) => [`en/dark/${word}.mdx`, file(`The reset ${word}`, 'next: light')]),
    ),
  })
  const { find } = searchOf(root, 'en')
  expect(find('reset')).toContain('dark/call')
  expect(find('reset')[0]).not.toBe('dark/call')
  expect(find('factory default')[0]).toBe('dark/call')
})

test('what was found is put together by guide, the guide of the best step first', () => {
  const { found } = search.answer('switch')
  const groups = byGuide(found, search.guideOf)
  expect(groups.map(({ guide }) => data.guides.ids[guide])).toHaveLength(2)
  expect(groups.flatMap(({ steps }) => steps).length).toBe(found.length)
  expect(groups[0]!.steps[0]).toBe(found[0])
})
