/**
 * Takes Next.js's browser runtime out of a prerendered page: its scripts, preloads of scripts and styles, inlined flight data, the
 * empty element it hides at the end, and comments. A document needs none of them; see DECISIONS.md. A small scanner
 * rather than a pattern over the whole page, so that text which looks like markup inside `<style>`, `<title>` or an
 * attribute stays what it is.
 */

/** Elements whose content is text to the parser. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'xmp', 'iframe'])
const TAG = /<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/y
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
/** Left by the boundary around metadata; always empty in a page that is rendered to its end. */
const HIDDEN_LEFTOVER = /<div hidden="">\s*<\/div>/g

/**
 * @param html a page as Next.js prerendered it
 * @returns the same document with no script but those marked `data-signpost`, and JSON-LD
 * @throws if the page would need a script to show all of itself, because part of it was streamed
 */
export function stripPage(html: string): string {
  let out = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) break
    out += html.slice(at, open)
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end === -1 ? html.length : end + 3
      continue
    }
    TAG.lastIndex = open
    const tag = TAG.exec(html)
    if (!tag) {
      out += '<'
      at = open + 1
      continue
    }
    const name = tag[2]!.toLowerCase()
    const end = tag[1] === '' && RAW.has(name) ? endOfElement(html, name, TAG.lastIndex) : TAG.lastIndex
    const attributes = tag[1] === '' ? attributesOf(tag[3]!) : new Map<string, string>()
    if (name === 'template' && /^[BP]:/.test(attributes.get('id') ?? '')) {
      throw new Error(
        'a part of the page was streamed: render it before the page is sent, without <Suspense>',
      )
    }
    if (!isRuntime(name, attributes)) out += html.slice(open, end)
    at = end
  }
  return (out + html.slice(at)).replaceAll(HIDDEN_LEFTOVER, '')
}

function isRuntime(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (name === 'script')
    return !attributes.has('data-signpost') && attributes.get('type') !== 'application/ld+json'
  if (name === 'link') return isPreload(attributes)
  return name === 'meta' && attributes.get('name') === 'next-size-adjust'
}

/** Of a script, or of the stylesheet that React preloads: browsers find it by themselves, further down. */
function isPreload(attributes: ReadonlyMap<string, string>): boolean {
  const rel = attributes.get('rel')
  return (
    rel === 'modulepreload' || (rel === 'preload' && /^(?:script|style)$/.test(attributes.get('as') ?? ''))
  )
}

function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name, double, single, bare] of source.matchAll(ATTRIBUTE)) {
    attributes.set(name!.toLowerCase(), double ?? single ?? bare ?? '')
  }
  return attributes
}

/** Index after the end tag of an element whose content is text. */
function endOfElement(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[^>]*>`, 'gi')
  end.lastIndex = from
  return end.exec(html) ? end.lastIndex : html.length
}
