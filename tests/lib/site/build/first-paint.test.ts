import { divide } from '@/lib/site/build/first-paint'

test('what paper, a pointer and motion want comes later, in its layer', () => {
  const sheet =
    '@layer a,b;@layer b{.x,.x:hover{color:red}@media print{.y{color:blue}}@media (prefers-reduced-motion:no-preference){.z{transition:all}}}'
  expect(divide(sheet, true)).toEqual({
    first: '@layer a,b;@layer b{.x{color:red}}',
    later:
      '@layer b{.x:hover{color:red}@media print{.y{color:blue}}@media (prefers-reduced-motion:no-preference){.z{transition:all}}}',
  })
})

test('rules for paper and forced colours alike come later, for paper and other screens not', () => {
  const both = '@media (forced-colors:active),print{.x{border:1px solid}}'
  expect(divide(both, true)).toEqual({ first: '', later: both })
  const other = '@media (width<36rem),print{.x{border:1px solid}}'
  expect(divide(other, true)).toEqual({ first: other, later: '' })
})

test('one sheet declares the tokens, the others do not repeat them', () => {
  const sheet = '@layer theme{:root{--a:1px}}@layer components{.x{margin:var(--a)}}'
  expect(divide(sheet, true).first).toBe(sheet)
  expect(divide(sheet, false).first).toBe('@layer components{.x{margin:var(--a)}}')
})

test('a sheet that few pages need is left whole', () => {
  const sheet = '@layer components{.x:hover{color:red}@media print{.y{color:blue}}}'
  expect(divide(`@layer theme{:root{--a:1px}}${sheet}`, false, true)).toEqual({ first: sheet, later: '' })
})

test('what opens, has the focus or is in forced colours comes later', () => {
  const sheet =
    '.x,.x[open]{color:red}.y:focus-visible{color:blue}@media (forced-colors:active){.z{border:1px solid}}'
  expect(divide(sheet, true)).toEqual({
    first: '.x{color:red}',
    later:
      '.x[open]{color:red}.y:focus-visible{color:blue}@media (forced-colors:active){.z{border:1px solid}}',
  })
})
