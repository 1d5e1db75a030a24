import { sumOf } from '@/lib/page-part'
import { hidePast } from '../known-problem/past.page'
import { textOf } from './text-of.page'

/** What one page has and another has not. All else they have in common. */
export interface PageParts {
  readonly title: string
  /** What it says of itself to browsers and search engines. */
  readonly about: readonly Element[]
  readonly body: HTMLElement
}

/** The document in which one page takes the place of another. */
export interface Pages {
  /** The parts of the page at hand. */
  current: () => PageParts
  /**
   * The parts of a page from its HTML. Stylesheets of it that the document lacks are applied: they say nothing of what is on
   * other pages, and to apply them with the page itself would make it later.
   * @returns undefined where it is not of the version that is at hand, or in another language: a page is only put in the place of
   * one that has the same scripts and stylesheets
   */
  from: (html: string) => PageParts | undefined
  /** Puts a page in the place of the one at hand. */
  show: (parts: PageParts) => void
  /** Whether the document has all that pages have in common. */
  isComplete: () => boolean
  /**
   * Applies the stylesheet that every page links at its end, for all pages to come: one that a new page links would come after it
   * is seen. Settles when that is done, or cannot be done now.
   */
  complete: () => Promise<unknown>
}

const ABOUT = 'meta[name=description],link[rel=canonical],link[rel=alternate]'
const LATER = 'link[rel=stylesheet]'

/** @param document where pages are shown */
export function createPages(document: Document): Pages {
  /** Of the page at hand, and so of all that are put in its place. */
  let version: string | undefined
  let complete = false
  let completing: Promise<unknown> | undefined

  /** Applies those stylesheets that the document lacks, each behind the one that it follows. Gives whether all are of this version. */
  const adoptAll = (styles: readonly HTMLStyleElement[]): boolean => {
    const applied = new Map(stylesIn(document).map((style) => [style.dataset.href, style]))
    // The site's own comes first.
    let [last] = stylesIn(document)
    for (const style of styles) {
      const own = applied.get(style.dataset.href)
      if (own && own.textContent !== style.textContent) return false
      if (!own) last?.after(style)
      last = own ?? style
      // The policy refuses what it does not know.
      if (!last.sheet) return false
    }
    return true
  }

  const adoptLater = async (): Promise<void> => {
    const link = document.body.querySelector<HTMLLinkElement>(LATER)
    const rules = link && (await textOf(fetch(link.href)))
    if (rules === undefined || rules === null) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets]
    version ??= versionOf(document)
    link!.remove()
    complete = true
  }

  return {
    current: () => partsOf(document),
    from(html) {
      const page = new DOMParser().parseFromString(html, 'text/html')
      version ??= versionOf(document)
      if (versionOf(page) !== version || !adoptAll(stylesIn(page))) return undefined
      page.body.querySelector(LATER)?.remove()
      const parts = partsOf(page)
      // Taken over, an eager picture would be asked for at once, of a page that nobody may ever see.
      for (const picture of page.images) picture.loading = 'lazy'
      // To take it over costs time, which a click has not; and what stays keeps all of the page that it came in.
      for (const part of [parts.body, ...parts.about]) document.adoptNode(part)
      return parts
    },
    show({ title, about, body }) {
      document.title = title
      for (const old of document.head.querySelectorAll(ABOUT)) old.remove()
      document.head.append(...about)
      hidePast(body)
      document.body = body
    },
    isComplete: () => complete,
    complete: () =>
      (completing ??= adoptLater().then(() => {
        // The next time it may be there.
        if (!complete) completing = undefined
      })),
  }
}

function partsOf({ title, head, body }: Document): PageParts {
  return { title, about: [...head.querySelectorAll(ABOUT)], body }
}

function stylesIn({ head }: Document): HTMLStyleElement[] {
  return [...head.querySelectorAll('style')]
}

/** Of the site's stylesheet, the first of all, a server sends no more than the sum to a page that it knows to have one. */
function versionOf(page: Document): string {
  const script = page.querySelector<HTMLScriptElement>('script[src]')?.src
  const sum =
    page.querySelector<HTMLElement>('[data-sum]')?.dataset.sum ?? sumOf(stylesIn(page)[0]!.textContent)
  return `${page.documentElement.lang} ${script} ${page.querySelector<HTMLLinkElement>(LATER)?.href} ${sum}`
}
