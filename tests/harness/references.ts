import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import type { Element } from 'hast'
import { visit } from 'unist-util-visit'

/** What a text that a site sends refers to, as it is written there. */
export interface References {
  /** Where a reader can go by a link. */
  readonly links: string[]
  /** All else: pictures, scripts, twins, data. */
  readonly needed: string[]
}

/** A folder of files with its hash in its name: which of them is asked for depends on the reader. */
const FOLDER = /\/[a-z]+\.[0-9a-f]{10}$/
const URL_IN_STYLES = /url\(\s*["']?([^"')]+)["']?\s*\)/g
const MARKDOWN_LINK = /\]\(<?([^)>\s]+)>?\)/g
const LOCATION = /<loc>([^<]*)<\/loc>|href="([^"]*)"/g

/** Every element of a page, in its order. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = []
  const note = (element: Element) => {
    found.push(element)
    // What stands in a template is there for scripts.
    if (element.content) visit(element.content, 'element', note)
  }
  visit(fromHtml(html), 'element', note)
  return found
}

/** The references of a page by the elements that hold them. */
export function referencesOfPage(elements: readonly Element[]): References {
  const links: string[] = []
  const needed: string[] = []
  for (const element of elements) {
    const { tagName, properties } = element
    if (tagName === 'style') needed.push(...matches(toString(element), URL_IN_STYLES))
    for (const [name, value] of Object.entries(properties)) {
      if (name === 'srcSet') needed.push(...candidates(value))
      else if (typeof value !== 'string' || value === '') continue
      else if (name === 'href' && (tagName === 'a' || tagName === 'area')) links.push(value)
      else if (['href', 'src', 'poster', 'action', 'data', 'xLinkHref'].includes(name)) needed.push(value)
      // Scripts find what they load in the page's own attributes, or the folder of it.
      else if (name.startsWith('data') && /^\/[^/\s]/.test(value) && !FOLDER.test(value)) needed.push(value)
    }
  }
  return { links: once(links), needed: once(needed) }
}

/** The references of what is no page, by its type. */
export function referencesOfText(type: string, text: string): References {
  const needed = type.includes('css')
    ? matches(text, URL_IN_STYLES)
    : /markdown|plain/.test(type)
      ? matches(text, MARKDOWN_LINK)
      : type.includes('xml')
        ? matches(text, LOCATION)
        : type.includes('json')
          ? addressesIn(JSON.parse(text))
          : []
  return { links: [], needed: once(needed) }
}

/** Texts in data that are addresses as a whole. */
function addressesIn(data: unknown): string[] {
  if (typeof data === 'string')
    return /^\/[^/\s]|^https?:\/\/\S+$/.test(data) && !FOLDER.test(data) ? [data] : []
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(addressesIn) : []
}

/** The addresses of a `srcset`. */
export function candidates(value: unknown): string[] {
  return typeof value === 'string' ? value.split(',').map((one) => one.trim().split(/\s+/)[0]!) : []
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match.slice(1).find(Boolean) ?? '').filter(Boolean)
}

const once = (all: string[]) => [...new Set(all)].filter((one) => !one.startsWith('data:'))
