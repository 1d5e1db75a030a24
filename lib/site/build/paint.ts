import postcss, { type ChildNode, type Rule } from 'postcss'
import { COLOURS, SCHEMES, schemesOf, type Palette, type Scheme, type Theme } from '@/lib/brand/palette'

const COLOUR = /\bpalette\(\s*([a-z-]+)\s*\)/g
const DARK = /^\(prefers-color-scheme:\s*dark\)$/
/** How the page says what its reader chose: see `components/theme`. */
const CHOSEN = { light: '[data-theme=light]', dark: '[data-theme=dark]' }

/**
 * Puts colours in the place of `palette(…)`. A rule with some is written once more for the other scheme, with what differs; rules for
 * dark screens alone, and these, apply where the theme says so: by the device, always, never, or by what the reader chose.
 * @param sheet CSS without nesting
 * @throws where a colour has no such name
 */
export function paint(sheet: string, palette: Palette, theme: Theme): string {
  const root = postcss.parse(sheet)
  const [scheme = 'light'] = schemesOf(theme)
  const both = schemesOf(theme).length > 1
  root.walkAtRules('media', (media) => {
    if (DARK.test(media.params)) media.replaceWith(...inDark(media.nodes ?? [], theme))
  })
  root.walkRules((rule) => {
    const dark = both ? inOther(rule, palette) : undefined
    rule.walkDecls((one) => {
      one.value = coloured(one.value, palette, scheme)
    })
    if (dark) rule.after(inDark([dark], theme))
  })
  return root.toString()
}

/** A rule with what it says in the dark, where that is something else. */
function inOther(rule: Rule, palette: Palette): Rule | undefined {
  const dark = rule.clone()
  // Tailwind declares its theme for shadow trees, too, of which there are none.
  if (dark.selectors.includes(':root')) dark.selector = ':root'
  dark.walkDecls((one) => {
    const value = coloured(one.value, palette, 'dark')
    if (value === coloured(one.value, palette, 'light')) one.remove()
    else one.value = value
  })
  return dark.nodes.length > 0 ? dark : undefined
}

function coloured(value: string, palette: Palette, scheme: Scheme): string {
  return value.replaceAll(COLOUR, (_, dashed: string) => {
    const name = dashed.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    const found = COLOURS.find((one) => one === name)
    if (!found) throw new Error(`palette(${dashed}): there are only ${COLOURS.join(', ')}.`)
    return shortest(palette[scheme][found])
  })
}

/** `#ffffff` as `#fff`. */
function shortest(colour: string): string {
  return colour.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3')
}

function inDark(rules: readonly ChildNode[], theme: Theme): ChildNode[] {
  if (theme === 'light') return []
  if (theme === 'dark') return rules.map((rule) => rule.clone())
  const media = postcss.atRule({
    ...{ name: 'media', params: '(prefers-color-scheme:dark)', nodes: [] },
    raws: { before: '', between: '', afterName: ' ', after: '' },
  })
  if (theme === 'auto') {
    media.append(rules.map((rule) => rule.clone()))
    return [media]
  }
  media.append(rules.map((rule) => below(rule, `:root:not(${CHOSEN.light})`)))
  return [media, ...rules.map((rule) => below(rule, `:root${CHOSEN.dark}`))]
}

/** What a page that its reader chose the colours of has beside them: those of its fields and scroll bars. */
export const CHOSEN_SCHEMES = SCHEMES.map((one) => `:root${CHOSEN[one]}{color-scheme:${one}}`).join('')

/** A rule for what is in a root of that kind; what is no rule as it is. */
function below(node: ChildNode, root: string): ChildNode {
  const copy = node.clone()
  if (copy.type === 'rule')
    copy.selectors = copy.selectors.map((one) =>
      /^:root\b|^html\b/.test(one) ? one.replace(/^(?::root|html)/, root) : `${root} ${one}`,
    )
  return copy
}
