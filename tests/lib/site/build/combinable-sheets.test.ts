import { combinable } from '@/lib/site/build/combinable-sheets'

const ORDER = '@layer variants,lg,xl,paper;'

test('utilities with a variant come into layers after those without, wider screens and paper last', () => {
  const [first, second] = combinable([
    '@layer utilities{.flex{display:flex}@media (min-width:64rem){.lg\\:grid{display:grid}}@media print{.print\\:flex{display:flex}}}',
    '@layer utilities{.block{display:block}.hover\\:red:hover{color:red}}',
  ])
  expect(first).toBe(
    `@layer utilities{.flex{display:flex}}${ORDER}@layer lg{@media (min-width:64rem){.lg\\:grid{display:grid}}}@layer paper{@media print{.print\\:flex{display:flex}}}`,
  )
  expect(second).toBe('@layer utilities{.block{display:block}}@layer variants{.hover\\:red:hover{color:red}}')
})

test('a colon in brackets is no variant', () => {
  const sheet = '@layer utilities{.\\[border-style\\:dotted\\]{border-style:dotted}.my-3\\.5{margin:1px}}'
  expect(combinable([sheet])).toEqual([`${sheet}${ORDER}`.slice(0, -1)])
})

test('what every page has is not said again', () => {
  const first =
    '@layer utilities{.flex{display:flex}}@layer variants{@media print{.print\\:hidden{display:none}}}'
  const second =
    '@layer utilities{.flex,.block{display:flex}@media print{.print\\:hidden{display:none}}}@layer components{.x{color:red}}'
  expect(combinable([first, second])[1]).toBe(
    '@layer utilities{.block{display:flex}}@layer components{.x{color:red}}',
  )
})

test.each([
  {
    what: 'has its initial value where no rule sets it',
    css: '.a{border-style:var(--tw-b);margin:var(--tw-c,1px)}@property --tw-b{syntax:"*";inherits:false;initial-value:solid}@property --tw-c{syntax:"*";inherits:false}',
    becomes: '.a{border-style:solid;margin:1px}',
  },
  {
    what: 'is gone where no rule reads it',
    css: '.a{--tw-b:1;color:red}.b{--tw-b:2}@property --tw-b{syntax:"*";inherits:false}',
    becomes: '.a{color:red}',
  },
  {
    what: 'stays, declared, where it is set and read',
    css: '.a{--tw-b:1;scale:var(--tw-b)}@property --tw-b{syntax:"*";inherits:false;initial-value:0}',
    becomes: '.a{--tw-b:1;scale:var(--tw-b)}@property --tw-b{syntax:"*";inherits:false;initial-value:0}',
  },
])('a custom property of Tailwind $what', ({ css, becomes }) => {
  expect(combinable([`@layer properties{*{--tw-b:initial}}${css}`])).toEqual([becomes])
})
