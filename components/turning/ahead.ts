import { isFirstPage } from './first-page'
import { askForPage, WAYS } from './early-click'
import { partsFrom, type PageParts } from './page-parts'

/** So many of a page's ways on are fetched ahead: of more, those that are seen first. */
const FEW = 8
/** For so many of them the first picture, too. */
const FEW_PICTURES = 4
/** What was fetched longer ago is asked for again: a page may be corrected at any time. */
const FRESH_MS = 5 * 60 * 1000

interface Ahead {
  readonly since: number
  readonly stop: AbortController | undefined
  /** Settles with whether it has come. */
  readonly coming: Promise<boolean>
  html?: string
  /** Made of it when there is time. A page is put on once, so they are used once. */
  parts?: PageParts | undefined
}

const pages = new Map<string, Ahead>()

/** Fetches a page, if it is not here already. Settles with whether it has come. */
export function come(path: string): Promise<boolean> {
  return fetched(path).coming
}

/** What a page consists of; undefined where it is not here (yet), or cannot be put in the place of the one at hand. */
export function take(path: string): PageParts | undefined {
  const page = fresh(path)
  if (page?.html === undefined) return undefined
  const parts = page.parts ?? partsFrom(page.html)
  page.parts = undefined
  return parts
}

/** Fetches the pages ahead that the one at hand leads to; not for readers who save data. */
export function fetchAhead(): void {
  // The line of the first page of a visit is, until all is there, for what that shows.
  const many = isFirstPage() && document.readyState !== 'complete' ? 1 : FEW
  for (const path of waysAhead().slice(0, many)) fetched(path)
}

/** Gives the line to one page: stops fetching all others. */
export function fetchOnly(path: string): void {
  for (const [other, { html, stop }] of pages) if (other !== path && html === undefined) stop?.abort()
}

/**
 * For a reader who stays: makes of the next pages what they will be, and fetches what is first seen of their pictures.
 * @param stays whether the reader is still there
 * @param picture fetches a page's first picture, if what does that is here
 */
export async function makeAhead(
  stays: () => boolean,
  picture: ((body: HTMLElement) => void) | undefined,
): Promise<void> {
  for (const [i, path] of waysAhead().entries()) {
    const page = fetched(path)
    await page.coming
    await leisure()
    if (!stays()) return
    if (page.html !== undefined) page.parts ??= partsFrom(page.html)
    if (page.parts && i < FEW_PICTURES) picture?.(page.parts.body)
  }
}

function fresh(path: string): Ahead | undefined {
  const known = pages.get(path)
  return known && Date.now() - known.since < FRESH_MS ? known : undefined
}

function fetched(path: string): Ahead {
  const known = fresh(path)
  if (known) return known
  const stop = new AbortController()
  return expect(path, askForPage(path, stop.signal), stop)
}

/** Waits for a page that was asked for. */
export function expect(path: string, answer: Promise<Response>, stop?: AbortController): Ahead {
  const page: Ahead = {
    ...{ since: Date.now(), stop },
    coming: load(path, answer).then((html) => {
      if (html !== undefined) page.html = html
      // It may be there the next time.
      else if (pages.get(path) === page) pages.delete(path)
      return html !== undefined
    }),
  }
  pages.set(path, page)
  return page
}

async function load(path: string, asked: Promise<Response>): Promise<string | undefined> {
  try {
    const answer = await asked
    // To a page that has moved, or is lost, the browser had better go by itself. Some servers only add a slash.
    const came = new URL(answer.url).pathname.replace(/\/$/, '')
    return answer.ok && came === path ? await answer.text() : undefined
  } catch {
    return undefined
  }
}

/** Paths of the pages that the one at hand leads to; none for readers who save data. */
function waysAhead(): string[] {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (connection?.saveData) return []
  const links = document.querySelectorAll<HTMLAnchorElement>(WAYS)
  return [...links].slice(0, FEW).map(({ pathname }) => pathname)
}

function leisure(): Promise<unknown> {
  return new Promise((resolve) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve),
  )
}
