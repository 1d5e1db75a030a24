import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import { candidates } from './references'

/** What is looked at of a page: what it consists of, and the policy that came with it. */
export interface Looked {
  readonly elements: readonly Element[]
  readonly policy: string
}

/** Elements that load something into a page. */
const LOADING = 'script img source video audio track iframe object embed use image'.split(' ')

const levelOf = ({ tagName }: Element) => Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0)
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** A page has one first heading, and none is skipped after it. */
export function headingFaults({ elements }: Looked): string[] {
  const levels = elements.map(levelOf).filter(Boolean)
  const isSkipped = levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1)
  const firsts = levels.filter((level) => level === 1).length
  return firsts !== 1 || isSkipped ? [`headings in this order: ${levels.join(' ')}`] : []
}

/** Nothing is in a page that its policy does not name, nor what no policy can name. */
export function policyFaults({ elements, policy }: Looked): string[] {
  return elements.flatMap((element) => {
    const { tagName, properties } = element
    const handlers = Object.keys(properties).filter((name) => /^on|^style$|^srcdoc$/i.test(name))
    const isInline = (tagName === 'script' && properties.src === undefined) || tagName === 'style'
    const isData = String(properties.type ?? '').includes('json')
    const isForbidden = isInline && !isData && !policy.includes(hash(toString(element)))
    return [
      ...handlers.map((name) => `${tagName} has ${name}`),
      ...(isForbidden ? [`${tagName} that the policy does not name: ${toString(element).slice(0, 60)}`] : []),
    ]
  })
}

/** A page loads nothing from another site. */
export function foreignFaults({ elements }: Looked): string[] {
  return elements.flatMap(({ tagName, properties }) => {
    const { href, src, poster, data, srcSet, rel, xLinkHref } = properties
    const isLoading = tagName === 'link' && !/canonical|alternate/.test(String(rel))
    if (!isLoading && !LOADING.includes(tagName)) return []
    return [href, src, poster, data, xLinkHref, ...candidates(srcSet)]
      .map(String)
      .filter((one) => /^(?:[a-z]+:)?\/\//i.test(one))
      .map((one) => `${tagName} loads ${one}`)
  })
}

/**
 * No text that is sent holds what is secret or not yet written.
 * @param secrets whatever is not to be in it
 */
export function textFaults(text: string, secrets: readonly string[]): string[] {
  return [
    ...secrets.filter((words) => text.includes(words)),
    ...(text.includes('AgentNote') ? ['AgentNote'] : []),
    ...(text.match(/(?:^|>|")\s*TODO\b.{0,40}/gm) ?? []),
  ]
}
