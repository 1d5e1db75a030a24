import type { Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { didYouMean } from '@/lib/tree'
import { parseInline } from '../body/inline'
import { ELEMENTS } from '../body/elements'
import { attribute, isElement, isFaulty, type Element } from '../body/source'
import type { Library } from '../library/library'
import { siteField } from '../library/site'
import type { Report } from './report'
import { checkOwnElement } from './own-elements'
import { checkVideo } from './videos'

/** What tabs, details, videos and terms of a composed text must have, and where they may stand. */
export function checkElements(tree: Root, library: Library, report: Report): void {
  checkPlaces(tree.children, undefined, report)
  visit(tree, (node) => {
    if (!isElement(node)) return
    if (node.name === 'Tabs') checkTabs(node, report)
    if (node.name === 'Tab')
      checkWords(node, 'label', 'a Tab needs the name of what it is for. Write label="Windows".', report)
    if (node.name === 'Details')
      checkWords(node, 'summary', 'Details need a line that says what is in them. Write summary="…".', report)
    if (node.name === 'Term') checkTerm(node, library, report)
    if (node.name === 'Video') checkVideo(node, library, report)
    checkOwnElement(node, report)
  })
}

/** A Tab stands in Tabs, and nothing else does; an Interface stands in no other. */
function checkPlaces(
  nodes: readonly RootContent[],
  parent: Element | undefined,
  report: Report,
  within = false,
): void {
  for (const node of nodes) {
    const isTab = isElement(node) && node.name === 'Tab'
    if (isTab && parent?.name !== 'Tabs')
      report(
        'unknown-component',
        node,
        'a Tab stands directly in <Tabs>, and this one does not. Put <Tabs> and </Tabs> around all Tabs of the group, each tag alone on a line.',
      )
    if (!isTab && parent?.name === 'Tabs' && !isUnknown(node))
      report(
        'unknown-component',
        node,
        `expected only Tabs’ own <Tab label="…"> here, found ${nameOf(node)}. Readers would not see it: move it into a Tab, or out of <Tabs>.`,
      )
    const isPart = isElement(node) && node.name === 'Interface'
    if (isPart && within)
      report(
        'unknown-component',
        node,
        'an Interface cannot stand within another, for readers see one of them. Close the outer one before this, or take this one out.',
      )
    if ('children' in node)
      checkPlaces(node.children, isElement(node) ? node : undefined, report, within || isPart)
  }
}

/** An element that there is not has a finding of its own. */
function isUnknown(node: RootContent): boolean {
  return isElement(node) && !Object.hasOwn(ELEMENTS, node.name ?? '')
}

function nameOf(node: RootContent): string {
  if (isElement(node)) return `<${node.name ?? ''}>`
  const text = 'value' in node ? node.value : 'children' in node ? firstText(node) : node.type
  return `"${text.length > 30 ? `${text.slice(0, 29)}…` : text}"`
}

function firstText(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node && node.children[0] ? firstText(node.children[0]) : node.type
}

function checkTabs(tabs: Element, report: Report): void {
  const own = (tabs.children as RootContent[]).filter(
    (node) => isElement(node) && node.name === 'Tab',
  ) as Element[]
  // Of what stands there instead it is said what it is.
  if (own.length === 0 && tabs.children.length === 0)
    report(
      'unknown-component',
      tabs,
      'Tabs without a Tab. Write <Tab label="…"> for each system that differs, or remove <Tabs>.',
    )
  const seen = new Set<string>()
  for (const tab of own) {
    const label = attribute(tab, 'label')?.trim() ?? ''
    if (label && seen.has(label))
      report(
        'unknown-component',
        tab,
        `two Tabs of one group are called "${label}", and readers cannot tell them apart. Rename one.`,
      )
    seen.add(label)
  }
}

/** An attribute that readers see as it is written. */
function checkWords(element: Element, name: 'label' | 'summary', missing: string, report: Report): void {
  if (isFaulty(element, name)) return
  const text = attribute(element, name) ?? ''
  if (text.trim() === '') report('unknown-component', element, missing)
  else if (parseInline(text).some(({ type }) => type !== 'text'))
    report(
      'unseen',
      element,
      `${name}: readers see the signs of Markdown here, for this is shown as it is written. Take them away.`,
    )
}

function checkTerm(term: Element, library: Library, report: Report): void {
  if (isFaulty(term, 'name')) return
  const name = attribute(term, 'name') ?? ''
  const known = Object.keys(library.site.site.terms ?? {})
  if (name === '')
    report(
      'unknown-component',
      term,
      'a Term needs the name of what is in "terms" of site.json. Write name="…".',
    )
  else if (!known.includes(name)) {
    const list = `. Its terms are: ${known.join(', ') || 'none; add "terms"'}.`
    const message = `site.json has no term "${name}"${didYouMean(name, known, list)}`
    report('unknown-component', term, message, [siteField('terms')])
  }
}
