import postcss from 'postcss'
import type { ShortNames } from '@/lib/site/manifest/short-classes'
import { isUtilityLayer } from './combinable-sheets'

/** A class in a selector, as CSS escapes it. */
const CLASS = /\.((?:\\.|[\w-])+)/g
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Alone; no class of ours is one character. */
const SINGLE = CAPITALS + CAPITALS.toLowerCase()
const SECOND = 'abcdefghijklmnopqrstuvwxyz0123456789'

/**
 * Names every utility in stylesheets anew, by one or two characters. A page has each name in its rules and at its elements, and pages
 * are small: with the names that Tailwind knows, a step's page would be some 7 % larger. Those of two characters begin with a capital,
 * which no class of ours does.
 * @param sheets what `combinable` returns
 * @param kept names that stay, because scripts write them
 * @throws if there are more than 988 of them
 */
export function shortNames(sheets: readonly string[], kept: ReadonlySet<string>): ShortNames {
  const names: Record<string, string> = {}
  let count = 0
  for (const sheet of sheets) {
    eachUtilitySelector(sheet, (selector) => {
      for (const [, escaped = ''] of selector.matchAll(CLASS)) {
        const name = unescaped(escaped)
        if (!kept.has(name)) names[name] ??= nth(count++)
      }
      return selector
    })
  }
  return names
}

/** A stylesheet with the short names in the selectors of its utilities. */
export function withShortNames(sheet: string, names: ShortNames): string {
  return eachUtilitySelector(sheet, (selector) =>
    selector.replaceAll(CLASS, (text, escaped: string) => {
      const short = names[unescaped(escaped)]
      return short === undefined ? text : `.${short}`
    }),
  )
}

function eachUtilitySelector(sheet: string, change: (selector: string) => string): string {
  const root = postcss.parse(sheet)
  for (const node of root.nodes) {
    if (!isUtilityLayer(node)) continue
    node.walkRules((rule) => {
      rule.selector = change(rule.selector)
    })
  }
  return root.toString()
}

function unescaped(name: string): string {
  return name.replaceAll(/\\(.)/g, '$1')
}

function nth(n: number): string {
  if (n < SINGLE.length) return SINGLE[n]!
  const rest = n - SINGLE.length
  const second = SECOND[Math.floor(rest / CAPITALS.length)]
  if (second === undefined) throw new Error('There are more utilities than short names: lengthen them.')
  return CAPITALS[rest % CAPITALS.length]! + second
}
