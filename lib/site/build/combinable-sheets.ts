import postcss, { type AtRule, type ChildNode, type Declaration, type Root } from 'postcss'
import { initialValues } from './initial-values'

/** The layers of utilities, the weakest first: without a variant, in a state, on a wide screen, on a wider one, on paper. */
const UTILITY_LAYERS = ['utilities', 'variants', 'lg', 'xl', 'paper'] as const

type UtilityLayer = (typeof UTILITY_LAYERS)[number]

/** By the condition of a rule, as Tailwind writes the breakpoints of `app/tokens.css`. */
const LAYER_BY_MEDIUM: Readonly<Record<string, UtilityLayer>> = {
  '(min-width:64rem)': 'lg',
  '(min-width:80rem)': 'xl',
  print: 'paper',
}

/**
 * Makes the stylesheets that Tailwind has compiled one by one hold together on a page that carries several. Tailwind orders the
 * utilities within a sheet, so that `lg:block` comes after `flex`; between sheets nothing does. So:
 * - Utilities with a variant go into layers of their own, after `utilities`: see `UTILITY_LAYERS`.
 * - What the first sheet has, the others leave out.
 * - Tailwind's custom properties that nothing sets are replaced with their initial values, and those that nothing reads are removed.
 *
 * What remains undecided is an element with two utilities without variants that set one property, such as `p-4 ps-2`: no element may
 * have such. `tests/browser/page-styles.test.ts` looks.
 * @param sheets CSS without nesting, minified; the first is on every page, before the others
 * @returns the same sheets, in their order
 */
export function combinable(sheets: readonly string[]): string[] {
  const roots = sheets.map((sheet) => postcss.parse(sheet))
  initialValues(roots)
  for (const root of roots) {
    root.walkAtRules('layer', (rule) => {
      if (!rule.nodes) rule.remove()
    })
    variantsLast(root)
  }
  const [first, ...others] = roots
  const known = new Set(first ? utilitiesIn(first) : [])
  for (const root of others) leaveOut(root, known)
  if (first) declareOrder(first)
  return roots.map(String)
}

/** Says in which order the layers are that come after the first of a sheet. */
function declareOrder(sheet: Root): void {
  const [weakest] = layersOf(sheet)
  const others = UTILITY_LAYERS.slice(UTILITY_LAYERS.findIndex((name) => name === weakest?.params) + 1)
  if (others.length > 0) weakest?.after(postcss.atRule({ name: 'layer', params: others.join(',') }))
}

function variantsLast(root: Root): void {
  for (const layer of layersOf(root)) {
    const conditional = (layer.nodes ?? []).filter(isVariant)
    for (const name of [...UTILITY_LAYERS].reverse()) {
      const some = conditional.filter((node) => layerOf(node) === name)
      if (some.length === 0) continue
      const own = postcss.atRule({ name: 'layer', params: name })
      layer.after(own)
      own.append(some)
    }
    if (layer.nodes?.length === 0) layer.remove()
  }
}

function layerOf(node: ChildNode): UtilityLayer {
  const medium = node.type === 'atrule' && node.name === 'media' ? node.params.replaceAll(' ', '') : ''
  return LAYER_BY_MEDIUM[medium] ?? 'variants'
}

/** Whether its class has a variant before it, `print:`. A colon in brackets, `[border-style:dotted]`, stands for none. */
function isVariant(node: ChildNode): boolean {
  if (node.type === 'rule') return node.selector.replaceAll(/\\\[.*?\\\]/g, '').includes('\\:')
  return node.type === 'atrule' && (node.nodes ?? []).length > 0 && node.nodes!.every(isVariant)
}

/** What each utility of a sheet says, and under which conditions. */
function utilitiesIn(root: Root): string[] {
  const found: string[] = []
  for (const layer of layersOf(root)) {
    layer.walkRules((rule) => {
      for (const selector of rule.selectors) found.push(keyOf(rule, selector))
    })
  }
  return found
}

function leaveOut(root: Root, known: ReadonlySet<string>): void {
  for (const layer of layersOf(root)) {
    layer.walkRules((rule) => {
      const left = rule.selectors.filter((selector) => !known.has(keyOf(rule, selector)))
      if (left.length > 0) rule.selector = left.join(',')
      else removeWithEmpty(rule)
    })
  }
}

function keyOf(rule: postcss.Rule, selector: string): string {
  const conditions: string[] = []
  for (let above = rule.parent; above?.type === 'atrule'; above = above.parent as typeof above) {
    const { name, params } = above as AtRule
    conditions.push(`@${name} ${params}`)
  }
  return [...conditions, selector, ...(rule.nodes as Declaration[]).map(String)].join('\n')
}

/** Removes a rule, and what holds nothing without it. */
function removeWithEmpty(node: ChildNode): void {
  const above = node.parent
  node.remove()
  if (above?.type === 'atrule' && above.nodes?.length === 0) removeWithEmpty(above as AtRule)
}

function layersOf(root: Root): AtRule[] {
  return root.nodes.filter((node) => isUtilityLayer(node))
}

/** Whether it is a block of a layer of utilities. */
export function isUtilityLayer(node: ChildNode): node is AtRule {
  return (
    node.type === 'atrule' &&
    node.name === 'layer' &&
    !!node.nodes &&
    UTILITY_LAYERS.some((name) => name === node.params)
  )
}
