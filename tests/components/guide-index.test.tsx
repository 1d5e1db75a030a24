import { expect, test } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { brotliCompressSync } from 'node:zlib'
import { groupsOf } from '@/components/guide-list/groups'
import { GuideIndex } from '@/components/guide-list/guide-index'
import type { Guide } from '@/lib/tree'
import { guideBy } from '../harness/guide-by'

function guide(title: string, more: Partial<Guide> = {}): Guide {
  const id = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return { ...guideBy({ a: '' }), id, title, summary: `About ${title}.`, ...more }
}

function many(n: number, more: (i: number) => Partial<Guide> = () => ({})): Guide[] {
  // Words of no meaning, and so of little that compresses.
  const word = (i: number) => ((i * 2654435761) >>> 0).toString(36)
  return Array.from({ length: n }, (_, i) =>
    guide(`${word(i + 1)} ${word(i + 7000)} does not ${word(i + 90000)}`, more(i)),
  )
}

const TOPICS = [
  { id: 'door', label: 'Doors' },
  { id: 'lamp', label: 'Lamps' },
]
const show = (guides: Guide[], topics = TOPICS) =>
  renderToStaticMarkup(<GuideIndex lang="en" guides={guides} topics={topics} langOf={() => 'en'} />)
const group = (guides: Guide[], topics = TOPICS) =>
  groupsOf(guides, { lang: 'en', topics, other: 'Other' }).map(({ label, guides: some }) => [
    label,
    some.length,
  ])

test('few guides are action links, under the topics that have some, in the order of the site', () => {
  const guides = [guide('A', { topic: 'lamp' }), guide('B', { topic: 'door' }), guide('C')]
  expect(group(guides)).toEqual([
    ['Doors', 1],
    ['Lamps', 1],
    ['Other', 1],
  ])
  expect(show(guides).match(/class="action-link"/g)).toHaveLength(3)
  expect(group(guides.slice(0, 1))).toEqual([['Lamps', 1]])
})

test('a site without topics has its guides under no heading', () => {
  expect(group([guide('A'), guide('B', { topic: 'gone' })], [])).toEqual([[undefined, 2]])
  expect(show([guide('A')], [])).not.toMatch(/<h2|<details|<select/)
})

test('no guides at all are said in words', () => {
  expect(show([])).toMatch(/<p[^>]*>\S/)
})

test('a guide without a summary has no empty line', () => {
  expect(show([guide('A', { summary: '' })])).not.toContain('action-link-hint')
})

test('many guides are folded: by topic, and by first letters where there is none', () => {
  const guides = many(200, (i) => (i < 40 ? { topic: 'door' } : {}))
  const groups = group(guides)
  expect(groups[0]).toEqual(['Doors', 40])
  expect(groups.slice(1).every(([label]) => /^Other: .(–.)?$/.test(String(label)))).toBe(true)
  expect(groups.reduce((sum, [, n]) => sum + Number(n), 0)).toBe(200)
  expect(Math.max(...groups.map(([, n]) => Number(n)))).toBeLessThanOrEqual(60)
  expect(show(guides).match(/<details/g)).toHaveLength(groups.length)
})

test('a few guides at the end of the alphabet are no part of their own', () => {
  const guides = [...Array.from({ length: 70 }, (_, i) => guide(`The ${i}`)), guide('Yes'), guide('Zero')]
  expect(group(guides.map((one) => ({ ...one, topic: 'door' })))).toEqual([['Doors', 72]])
  expect(group(guides, [])).toEqual([['T–Z', 72]])
})

test('letters are those of the language', () => {
  const titles = ['Čidlo', 'Cena', 'Dveře', 'Chyba', 'Hlas']
  const guides = titles.flatMap((title) => Array.from({ length: 12 }, (_, i) => guide(`${title} ${i}`)))
  const [first] = groupsOf(guides, { lang: 'cs', topics: [], other: '' })
  expect(first!.guides.map(({ title }) => title.split(' ')[0])).toEqual(
    ['Cena', 'Čidlo', 'Dveře'].flatMap((title) => Array.from({ length: 12 }, () => title)),
  )
})

test('products can be chosen where there are two or more; a guide says the numbers of its own', () => {
  const guides = [
    guide('A', { products: ['Verso'] }),
    guide('B', { products: ['Solo', 'Verso'] }),
    guide('C'),
  ]
  const html = show(guides)
  expect(html).toContain('<option value="0">Solo</option><option value="1">Verso</option>')
  expect(html.match(/data-products="[^"]*"/g)).toEqual(['data-products="1"', 'data-products="0 1"'])
  expect(show(guides.slice(0, 1))).not.toContain('<select')
})

test('five hundred guides weigh no more than 20 kB on the home page, compressed', () => {
  const html = show(
    many(500, (i) => ({
      topic: i % 2 ? 'door' : 'lamp',
      products: [`Product ${i % 40}`, `Product ${i % 7}`],
    })),
  )
  expect(brotliCompressSync(html).byteLength).toBeLessThan(20_000)
})
