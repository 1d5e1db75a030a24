/** What one page has and another has not. All else they have in common. */
export interface PageParts {
  readonly title: string
  /** What it says of itself to browsers and search engines. */
  readonly about: readonly Element[]
  readonly body: HTMLElement
}

const ABOUT = 'meta[name=description],link[rel=canonical],link[rel=alternate]'
const LATER = 'link[rel=stylesheet]'
/** Of the page at hand, and so of all that are put in its place. */
let version: string | undefined

export function partsOf({ title, head, body }: Document): PageParts {
  return { title, about: [...head.querySelectorAll(ABOUT)], body }
}

/**
 * The parts of a page from its HTML. Styles that it has and the page at hand has not are put on: they say nothing of what is on
 * other pages, and to put them on with the page itself would make it later.
 * @returns undefined where it is not of the version that is at hand, or in another language: a page is only put in the place of
 * one that has the same scripts and styles
 */
export function partsFrom(html: string): PageParts | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html')
  version ??= versionOf(document)
  if (versionOf(page) !== version || !wearAll(stylesIn(page))) return undefined
  page.body.querySelector(LATER)?.remove()
  const parts = partsOf(page)
  // To take it over costs time, which a click has not.
  document.adoptNode(parts.body)
  return parts
}

/** Puts a page in the place of the one at hand. */
export function putOn({ title, about, body }: PageParts): void {
  document.title = title
  for (const old of document.head.querySelectorAll(ABOUT)) old.remove()
  document.head.append(...about)
  document.body = body
}

/**
 * Puts on the stylesheet that every page links at its end, for all pages to come: one that a new page links would come after it is
 * seen. Settles with whether it is worn.
 */
export async function wearLaterStyle(): Promise<boolean> {
  const link = document.body.querySelector<HTMLLinkElement>(LATER)
  if (!link) return false
  const rules = await textAt(link.href)
  if (rules === undefined) return false
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets]
  version ??= versionOf(document)
  link.remove()
  return true
}

async function textAt(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address)
    return answer.ok ? await answer.text() : undefined
  } catch {
    return undefined
  }
}

/** Puts on those styles that are not worn yet, each behind the one that it follows. Gives whether all are those of this version. */
function wearAll(styles: readonly HTMLStyleElement[]): boolean {
  const worn = new Map(stylesIn(document).map((style) => [style.dataset.href, style]))
  let last: HTMLStyleElement | undefined
  for (const style of styles) {
    const own = worn.get(style.dataset.href)
    if (own && own.textContent !== style.textContent) return false
    if (!own) last?.after(style)
    last = own ?? style
    // The policy refuses what it does not know.
    if (!last.sheet) return false
  }
  return true
}

function stylesIn({ head }: Document): HTMLStyleElement[] {
  return [...head.querySelectorAll('style')]
}

function versionOf(page: Document): string {
  const script = page.querySelector('script[src]')?.getAttribute('src')
  return `${page.documentElement.lang} ${script} ${page.querySelector(LATER)?.getAttribute('href')}`
}
