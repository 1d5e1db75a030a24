import { DEFAULT_PALETTE as palette } from '@/lib/brand/palette'
import { paint } from '@/lib/site/build/paint'

const { light, dark } = palette
const SHEET = '@layer theme{:root,:host{--a:palette(paper);--b:palette(on-accent);--c:1px}}.x{color:red}'
const DARK_RULE = '@media (prefers-color-scheme:dark){.x{opacity:.5}}'
const DARK = `--a:${dark.paper}`

test('the device decides between light and dark, and only what differs is said twice', () => {
  expect(paint(SHEET, palette, 'auto')).toBe(
    `@layer theme{:root,:host{--a:${light.paper};--b:${light.onAccent};--c:1px}@media (prefers-color-scheme:dark){:root{${DARK}}}}.x{color:red}`,
  )
})

test.each([
  ['light', `:root,:host{--a:${light.paper};--b:${light.onAccent};--c:1px}`, ''],
  ['dark', `:root,:host{--a:${dark.paper};--b:${dark.onAccent};--c:1px}`, '.x{opacity:.5}'],
] as const)('a site that is %s alone has no rule for the other', (theme, root, rest) => {
  expect(paint(SHEET + DARK_RULE, palette, theme)).toBe(`@layer theme{${root}}.x{color:red}${rest}`)
})

test('what a reader chose wins over the device, in both directions', () => {
  const painted = paint(SHEET + DARK_RULE, palette, 'switch')
  expect(painted).toContain(`@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${DARK}}}`)
  expect(painted).toContain(`:root[data-theme=dark]{${DARK}}`)
  expect(painted).toContain(
    '@media (prefers-color-scheme:dark){:root:not([data-theme=light]) .x{opacity:.5}}:root[data-theme=dark] .x{opacity:.5}',
  )
})

test('a colour that there is not is a fault of ours', () => {
  expect(() => paint('a{color:palette(pink)}', palette, 'auto')).toThrow('palette(pink)')
})
