import postcss, { list, type AtRule, type ChildNode, type Container, type Rule } from 'postcss'

export interface Divided {
  /** What a page is first seen with. */
  first: string
  /** What nobody misses until then: what paper, a pointer that hovers, motion and forced colours want, what opens and has the focus. */
  later: string
}

/** States that a page is not in when it is first seen. */
const LATER_STATES = /:(?:hover|active|target|focus-visible)\b|\[(?:open|data-(?:lit|shown))\]/
const LATER_MEDIUM = /^(?:print|\(prefers-reduced-motion:\s*no-preference\)|\(forced-colors:\s*active\))$/

/**
 * Divides a stylesheet into what is needed at once and what can come in a file of its own. Both keep their layers, so that
 * together they say what the whole one did.
 * @param sheet CSS without nesting
 * @param tokens whether it is the sheet that declares them; all others say again what is in it
 * @param few whether few pages need the sheet: it is left whole, lest all others pay for it
 */
export function divide(sheet: string, tokens: boolean, few = false): Divided {
  const first = postcss.parse(sheet)
  first.walkAtRules((rule) => {
    if (!tokens && isTokens(rule)) rule.remove()
  })
  if (few) return { first: first.toString(), later: '' }
  const later = first.clone()
  sift(first, false)
  sift(later, true)
  return { first: first.toString(), later: later.toString() }
}

function sift(container: Container, keepLater: boolean): void {
  for (const node of [...(container.nodes ?? [])]) {
    if (node.type === 'rule') siftRule(node, keepLater)
    else if (node.type === 'atrule') siftAtRule(node, keepLater)
    else if (keepLater) node.remove()
  }
}

function siftRule(rule: Rule, keepLater: boolean): void {
  const kept = rule.selectors.filter((selector) => LATER_STATES.test(selector) === keepLater)
  if (kept.length === 0) rule.remove()
  else rule.selector = kept.join(',')
}

function siftAtRule(rule: AtRule, keepLater: boolean): void {
  if (isLater(rule)) {
    if (!keepLater) rule.remove()
  } else if (isGroup(rule)) {
    sift(rule, keepLater)
    if (rule.nodes?.length === 0) rule.remove()
  } else if (keepLater) rule.remove()
}

function isTokens(rule: AtRule): boolean {
  return rule.name === 'layer' && rule.params === 'theme' && !!rule.nodes
}

function isLater(rule: AtRule): boolean {
  return rule.name === 'media' && list.comma(rule.params).every((medium) => LATER_MEDIUM.test(medium))
}

function isGroup(rule: ChildNode): boolean {
  return rule.type === 'atrule' && /^(?:layer|media|supports|container)$/.test(rule.name) && !!rule.nodes
}
