import { chosenIn, completePalette, MARK_TEXT, TEXT_ON } from '@/lib/brand/complete'
import { contrast, nearestPassing, passes } from '@/lib/brand/contrast'
import { DEFAULT_PALETTE, SCHEMES, type ChosenColours } from '@/lib/brand/palette'

// Values of WCAG’s own examples and of its formula by hand.
test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#ff0000', '#ff0000', 1],
])('%s and %s have a contrast of %d', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2)
})

test.each([
  ['#999999', ['#ffffff']],
  ['#0b5fff', ['#000000']],
  ['#ffffff', ['#808080']],
  ['#0000ff', ['#0000ff']],
  ['#c8a000', ['#faf6ec', '#ffffff']],
])('the colour nearest to %s that passes on %j does pass', (colour, behind) => {
  expect(passes(colour, behind)).toBe(false)
  const found = nearestPassing(colour, behind)!
  expect(found).toMatch(/^#[\da-f]{6}$/)
  expect(passes(found, behind)).toBe(true)
})

test('where nothing passes with all, there is no nearest', () => {
  expect(nearestPassing('#808080', ['#000000', '#ffffff', '#777777'])).toBeUndefined()
})

test('a colour that passes is its own nearest', () => {
  expect(nearestPassing('#1c1a15', ['#faf6ec'])).toBe('#1c1a15')
})

const CHOSEN: readonly ChosenColours[] = [
  {},
  { accent: '#003366' },
  { accent: '#808080' },
  { accent: '#ff8a66', mark: '#7a1f3d' },
  { paper: '#ffffff', ink: '#000000' },
  { paper: '#fff7f2', ink: '#2b1620', accent: '#7a1f3d' },
]

test.each(CHOSEN)('what follows from %j can be read, in both schemes', (light) => {
  const palette = completePalette({ light })
  for (const scheme of SCHEMES) {
    const all = palette[scheme]
    for (const [text, behind] of TEXT_ON)
      expect([
        text,
        passes(
          all[text],
          behind.map((one) => all[one]),
        ),
      ]).toEqual([text, true])
    expect(passes(all.mark, [MARK_TEXT])).toBe(true)
  }
})

test('who chooses nothing has the default', () => {
  expect(completePalette({})).toEqual(DEFAULT_PALETTE)
  expect(chosenIn({})).toEqual([
    ['light', {}],
    ['dark', {}],
  ])
})
