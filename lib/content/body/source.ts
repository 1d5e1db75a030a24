import type { Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { didYouMean, nearest } from '@/lib/tree'
import { breaking, partsOf, tagAt } from '../findings/causes'
import { finding, type About, type Finding, type Place } from '../findings/findings'
import { placeFinder } from '../findings/located'
import { elementCalled, tagLike } from '../findings/other-names'
import { unseenIn } from '../unseen/unseen'
import { isHtmlAlone, mayFollow, mayHideParts, mayInsert, tagsAround } from './around-faults'
import { bracesFault } from './braces'
import { BARE_ATTRIBUTES, ELEMENTS, EMPTY_ELEMENTS, FILLED_ELEMENTS } from './elements'
import { htmlCure } from './html'
import { capitalised, readEsm, writtenImports, type Report } from './imports'
import { parseOnce } from './parse-cache'
import { noHtml } from './tag-faults'

export type Element = MdxJsxFlowElement | MdxJsxTextElement

/** One file's text as a tree, checked by itself: what needs other files to be known is checked elsewhere. */
export interface Source {
  readonly file: string
  readonly tree: Root
  /** Partials by the name under which the text uses them, as paths from the content root. */
  readonly imports: ReadonlyMap<string, { readonly file: string; readonly place: Place }>
  readonly findings: readonly Finding[]
}

export function isElement(node: { type: string }): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** An attribute's value: a string; '' for a bare name; undefined if it is not there or no string. */
export function attribute(element: Element, name: string): string | undefined {
  for (const one of element.attributes) {
    if (one.type !== 'mdxJsxAttribute' || one.name !== name) continue
    if (one.value === null || one.value === undefined) return ''
    if (typeof one.value === 'string') return one.value
  }
  return undefined
}

/** Whether the element has the attribute with a value that is no string, which has a finding of its own. */
export function isFaulty(element: Element, name: string): boolean {
  return element.attributes.some(
    (one) =>
      one.type === 'mdxJsxAttribute' && one.name === name && typeof one.value === 'object' && one.value,
  )
}

/** Reads a body or a partial. Never throws. `body` has blank lines in place of front matter. */
export function readSource(file: string, body: string, about: About = {}): Source {
  const placeAt = placeFinder(file, body)
  const { tree, faults } = parseOnce(body)
  const findings = faults.map((fault) =>
    breaking(
      finding(fault.code, placeAt(fault.offset), fault.message, about),
      ...(mayHideParts(fault, body) ? [partsOf(file)] : []),
      ...tagsAround(fault, tree).map((offset) => tagAt(placeAt(offset))),
    ),
  )
  const report: Report = (code, node, message, breaks = []) => {
    const place = placeAt(node.position?.start.offset ?? 0)
    findings.push(breaking(finding(code, place, message, about), ...breaks))
  }
  const imports = new Map<string, { file: string; place: Place }>()
  for (const node of tree.children)
    if (node.type === 'mdxjsEsm')
      readEsm(node, file, imports, placeAt, (code, at, message) => report(code, at, message, [partsOf(file)]))
  // Of an import that is at fault, the name is known all the same.
  if (findings.some(({ code }) => code === 'expression'))
    for (const { name, index } of writtenImports(body))
      if (!imports.has(name)) imports.set(name, { file: '', place: placeAt(index) })
  const used = new Set<string>()
  visit(tree, (node) => void (isElement(node) && used.add(node.name ?? '')))
  const unused = [...imports.keys()].filter((name) => !used.has(name))
  visit(tree, (node) => {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      report('expression', node, bracesFault(node.value), mayInsert(node.value) ? [partsOf(file)] : [])
    if (isElement(node)) checkElement(node, file, imports, unused, report)
  })
  tree.children = tree.children.filter((node) => node.type !== 'mdxjsEsm')
  findings.push(
    ...unseenIn(tree, body)
      .filter(({ offset }) => !mayFollow(offset, faults, body))
      .map(({ offset, message }) => finding('unseen', placeAt(offset), message, about)),
  )
  return { file, tree, imports, findings }
}

/** Elements of which a text may have one in another's place, and be none the poorer for what is said of parts, pictures and marks. */
function isElsewhere(meant: string | undefined, imports: ReadonlyMap<string, unknown>): boolean {
  return meant !== undefined && !imports.has(meant) && !/^(?:Interface|Screenshot|Mark)$/.test(meant)
}

function checkElement(
  element: Element,
  file: string,
  imports: ReadonlyMap<string, unknown>,
  unused: readonly string[],
  tell: Report,
): void {
  const name = element.name ?? ''
  const parts = [partsOf(file)]
  const own = [tagAt({ file, line: 1, column: 1, ...element.position?.start })]
  const report: Report = (code, node, message, breaks = own) => tell(code, node, message, breaks)
  const allowed = imports.has(name) ? [] : Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined
  if (!allowed) {
    const close = elementCalled(name) ?? nearest(name, [...Object.keys(ELEMENTS), ...imports.keys()])
    // What is imported and stands nowhere was to stand here.
    const meant = close ?? (element.children.length === 0 && /^[A-Z]/.test(name) ? unused[0] : undefined)
    if (/^[a-z]/.test(name) && htmlCure(name) && !imports.has(capitalised(name))) {
      report('unknown-component', element, noHtml(name), isHtmlAlone(name) ? [] : parts)
      return
    }
    const cure = htmlCure(tagLike(name) ?? '')
    if (cure !== undefined) {
      report('unknown-component', element, `there is no element <${name}>. ${cure}`)
      return
    }
    if (name.includes(':')) {
      report(
        'unknown-component',
        element,
        `<${name}> is a tag of Word, or of another program. Take it away, and what closes it.`,
      )
      return
    }
    const partial = /^[A-Z]/.test(name)
      ? ` If it is a partial, import it first: import ${name} from './_file.mdx'.`
      : ` To show the sign itself, write \\<${name}>.`
    const known = `The elements are ${Object.keys(ELEMENTS).join(', ')}; Markdown does the rest.`
    report(
      'unknown-component',
      element,
      `there is no element <${name}>${meant ? `; did you mean <${meant}>?` : `. ${known}${partial}`}`,
      isElsewhere(meant, imports) ? [] : parts,
    )
    return
  }
  if (imports.has(name) && element.children.length > 0) {
    report(
      'unknown-component',
      element,
      `<${name}> is a partial and holds nothing of its own. Write <${name} />.`,
      parts,
    )
  }
  const instead = Object.hasOwn(EMPTY_ELEMENTS, name) ? EMPTY_ELEMENTS[name] : undefined
  if (instead && !imports.has(name) && element.children.length > 0)
    report('unknown-component', element, `<${name}> holds nothing. ${instead}`, parts)
  if (FILLED_ELEMENTS.has(name) && !imports.has(name) && element.children.length === 0)
    report(
      'unknown-component',
      element,
      `<${name}> is empty, and its text stands outside of it. Write <${name}${name === 'Mark' ? ' …>words</Mark>' : `>, the text and </${name}>, each on lines of their own`}.`,
    )
  for (const one of element.attributes) {
    if (one.type === 'mdxJsxExpressionAttribute') {
      report(
        'expression',
        one,
        `<${name}>: {${one.value}} would be executed, and content is not. Write name="value".`,
      )
    } else if (!allowed.includes(one.name)) {
      const lacks = allowed.find((each) => !BARE_ATTRIBUTES.has(each))
      // A value without the name of its attribute.
      const isValue =
        lacks !== undefined &&
        (one.value === null || one.value === undefined) &&
        attribute(element, lacks) === undefined
      const fields = isValue
        ? `Write ${lacks}="${one.name}".`
        : allowed.length
          ? `It has ${allowed.join(', ')}.`
          : 'It has none.'
      report(
        'unknown-component',
        one,
        `<${name}> has no attribute "${one.name}"${didYouMean(one.name, allowed, `. ${fields}`)}`,
      )
    } else if (one.value !== null && typeof one.value === 'object') {
      report(
        'expression',
        one,
        `<${name}>: expected ${one.name}="…", found {${one.value.value}}. Write the value in double quotes: ${one.name}="${one.value.value.replace(/^['"`]|['"`]$/g, '')}".`,
      )
    } else if (BARE_ATTRIBUTES.has(one.name) !== (one.value === null || one.value === undefined)) {
      const right = BARE_ATTRIBUTES.has(one.name) ? `${one.name} alone, without a value` : `${one.name}="…"`
      report('unknown-component', one, `<${name}>: expected ${right}.`)
    }
  }
}
