import { shortNames, withShortNames } from '@/lib/site/build/short-names'
import { withShortClasses } from '@/lib/site/manifest/short-classes'

const SHEETS = [
  '@layer utilities{.flex{display:flex}.my-3\\.5{margin:1px}}@layer variants{.hover\\:flex:hover{display:flex}}',
  '@layer components{.post{color:red}}@layer utilities{.flex{display:flex}.\\[\\&_a\\]\\:flex a{display:flex}}',
]

test('utilities have one short name in all stylesheets, and nothing else has', () => {
  const names = shortNames(SHEETS, new Set())
  expect(names).toEqual({ flex: 'A', 'my-3.5': 'B', 'hover:flex': 'C', '[&_a]:flex': 'D' })
  expect(SHEETS.map((sheet) => withShortNames(sheet, names))).toEqual([
    '@layer utilities{.A{display:flex}.B{margin:1px}}@layer variants{.C:hover{display:flex}}',
    '@layer components{.post{color:red}}@layer utilities{.A{display:flex}.D a{display:flex}}',
  ])
})

test('what scripts write keeps its name', () => {
  expect(shortNames(SHEETS, new Set(['flex']))).not.toHaveProperty('flex')
})

test('elements have the names that the stylesheets have', () => {
  const names = shortNames(SHEETS, new Set())
  expect(withShortClasses('<a class="post flex [&amp;_a]:flex" title="flex">flex</a>', names)).toBe(
    '<a class="post A D" title="flex">flex</a>',
  )
})

test('a thousand utilities are too many', () => {
  const sheet = (count: number) =>
    `@layer utilities{${Array.from({ length: count }, (_, n) => `.u${n}{color:red}`).join('')}}`
  expect(() => shortNames([sheet(1000)], new Set())).toThrow('lengthen')
  expect(new Set(Object.values(shortNames([sheet(900)], new Set()))).size).toBe(900)
})
