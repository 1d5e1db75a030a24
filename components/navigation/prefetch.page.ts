import { keepLatest } from './keep-latest.page'
import type { PageParts } from './page-parts.page'
import { textOf } from './text-of.page'

/** So many of a page's links to next steps are prefetched: of more, those that are seen first. */
const FEW = 8
/** What was fetched longer ago is asked for again: a page may be corrected at any time. */
const FRESH_MS = 5 * 60 * 1000
/**
 * So many fetched pages are kept, of some 10 kB each: the ways on from the last few pages, to which readers go back. A visit that
 * lasts a day would otherwise keep every page that it came near.
 */
export const MOST_PAGES = 30

interface Fetched {
  readonly since: number
  readonly stop: AbortController | undefined
  /** Settles with whether it has come. */
  readonly coming: Promise<boolean>
  html?: string | undefined
  /** Made of it when there is time. A page is shown once, so they are used once. */
  parts?: PageParts | undefined
}

/** Fetches pages before they are asked for, and has them. */
export interface Prefetch {
  /** Fetches a page, if it is not here already. Settles with whether it has come. */
  come: (path: string) => Promise<boolean>
  /** What a page consists of; undefined where it is not here (yet), or cannot be put in the place of the one at hand. */
  take: (path: string) => PageParts | undefined
  /** Fetches the pages that the one at hand leads to. Gives whether there are any. */
  ahead: () => boolean
  /** Gives the line to one page: stops fetching all others. */
  only: (path: string) => void
  /** Waits for a page that was asked for already. */
  expect: (path: string, answer: Promise<Response>) => void
  /**
   * For a reader who stays: makes of the next pages what they will be.
   * @param stays whether the reader is still there
   * @param made is told of each, in their order, if what does that is here
   */
  make: (stays: () => boolean, made: PageMade | undefined) => Promise<void>
}

/** Told that a page is made which is not shown yet. */
export type PageMade = (path: string, body: HTMLElement) => void

/**
 * @param ask asks for a page
 * @param ways paths of the pages that the one at hand leads to, in their order; none for readers who save data or have a slow line
 * @param isBusy whether the line is still for the page at hand: then one of them is enough
 * @param partsFrom the parts of a page
 */
export function createPrefetch(
  ask: (path: string, signal: AbortSignal) => Promise<Response>,
  ways: () => string[],
  isBusy: () => boolean,
  partsFrom: (html: string) => PageParts | undefined,
): Prefetch {
  const pages = new Map<string, Fetched>()

  const fresh = (path: string): Fetched | undefined => {
    const known = pages.get(path)
    return known && Date.now() - known.since < FRESH_MS ? known : undefined
  }

  const begin = (path: string, answer: Promise<Response>, stop?: AbortController): Fetched => {
    const page: Fetched = {
      ...{ since: Date.now(), stop },
      coming: load(path, answer).then((html) => {
        page.html = html
        // It may be there the next time.
        if (!html && pages.get(path) === page) pages.delete(path)
        return !!html
      }),
    }
    return page
  }

  const fetched = (path: string): Fetched => {
    const stop = new AbortController()
    // One that is used comes last, so that those are let go of that nobody has been near for longest.
    return keepLatest(pages, MOST_PAGES, path, fresh(path) ?? begin(path, ask(path, stop.signal), stop))
  }

  const partsOf = (page: Fetched) => (page.parts ??= page.html ? partsFrom(page.html) : undefined)

  const few = () => ways().slice(0, FEW)

  return {
    come: (path) => fetched(path).coming,
    take(path) {
      const page = fresh(path)
      const parts = page && partsOf(page)
      if (parts) page.parts = undefined
      return parts
    },
    ahead() {
      const paths = few()
      for (const path of paths.slice(0, isBusy() ? 1 : FEW)) fetched(path)
      // Those that nobody has gone to cost memory; their text is enough to make them again.
      for (const [path, page] of pages) if (!paths.includes(path)) page.parts = undefined
      return paths.length > 0
    },
    only(path) {
      for (const [other, { html, stop }] of pages) if (other !== path && !html) stop?.abort()
    },
    expect: (path, answer) => void keepLatest(pages, MOST_PAGES, path, begin(path, answer)),
    async make(stays, made) {
      for (const path of few()) {
        const page = fetched(path)
        await page.coming
        await leisure()
        if (!stays()) return
        const parts = partsOf(page)
        if (parts) made?.(path, parts.body)
      }
    },
  }
}

/** To a page that has moved, or is lost, the browser had better go by itself. Some servers only add a slash. */
function load(path: string, asked: Promise<Response>): Promise<string | undefined> {
  return textOf(asked, ({ url }) => new URL(url).pathname.replace(/\/$/, '') === path)
}

function leisure(): Promise<unknown> {
  return new Promise((resolve) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve),
  )
}
