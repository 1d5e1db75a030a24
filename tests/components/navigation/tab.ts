import { jest } from '@jest/globals'
import { createNavigation } from '@/components/navigation/navigation.page'
import type { PageParts, Pages } from '@/components/navigation/page-parts.page'
import { createPrefetch } from '@/components/navigation/prefetch.page'

/** A page is its path here. */
const partsOf = (path: string) => ({ title: path, body: path }) as unknown as PageParts

const linkTo = (pathname: string, dataset: { choice?: string; next?: string } = { choice: 'yes' }) =>
  ({ href: `http://site${pathname}`, pathname, dataset }) as unknown as HTMLAnchorElement

/** A picture that is still coming. */
function picture() {
  return {
    ...{ complete: false, src: '/lamp.png', srcset: '' },
    ...{ closest: () => null, removeAttribute: () => undefined, getAttribute: () => '1' },
  }
}

interface Options {
  /** Whether the stylesheets are all here. */
  readonly complete?: boolean
  /** By path, the pages that a page leads to. */
  readonly ways?: Readonly<Record<string, string[]>>
  /** What the browser's history has of the page at hand, and of the one before it. */
  readonly state?: object | null
  readonly before?: string
  /** The page was loaded anew because the history came to it. */
  readonly anew?: boolean
}

/** A reader's tab at `/a`. Its pages come when they are let come. */
export function tab({ complete = true, ways = {}, state = null, before, anew = false }: Options = {}) {
  const entries: { path: string; state: unknown }[] = [{ path: '/a', state }]
  if (before !== undefined) entries.unshift({ path: before, state: null })
  let entry = entries.length - 1
  const did: string[] = []
  const shown = ['/a']
  const asked: string[] = []
  const coming = new Map<string, () => void>()
  const made: string[] = []
  const images = [picture()]
  const location = {
    get pathname() {
      return entries[entry]!.path
    },
    assign: (href: string) => did.push(`load ${new URL(href).pathname}`),
    reload: () => did.push('reload'),
  }
  const history = {
    scrollRestoration: anew ? 'manual' : 'auto',
    get state() {
      return entries[entry]!.state
    },
    pushState: (state: unknown, _: string, href: string) => {
      entries.splice(++entry, entries.length, { path: new URL(href).pathname, state })
    },
    replaceState: (state: unknown) => (entries[entry]!.state = state),
  }
  const scrolls: string[] = []
  const hidden: (() => void)[] = []
  const window = {
    ...{ location, history, scrollY: 0, document: { body: { querySelectorAll: () => images } } },
    scrollTo: ({ top }: { top: number }) => void scrolls.push(`${shown.at(-1)!} ${top}`),
    addEventListener: (_: 'pagehide', run: () => void) => void hidden.push(run),
  }
  let completed = 0
  const pages: Pages = {
    current: () => partsOf(shown.at(-1)!),
    from(path) {
      made.push(path)
      return partsOf(path)
    },
    show: ({ title }) => void shown.push(title),
    isComplete: () => complete,
    complete: () => {
      completed += 1
      return Promise.resolve()
    },
  }
  const ask = (path: string) => {
    asked.push(path)
    return new Promise<Response>((resolve) =>
      coming.set(path, () =>
        resolve({ ok: true, url: `http://site${path}`, text: () => Promise.resolve(path) } as Response),
      ),
    )
  }
  const prefetch = createPrefetch(
    ask,
    () => ways[shown.at(-1)!] ?? [],
    () => false,
    pages.from,
  )
  const navigation = createNavigation(window as unknown as Window, pages, prefetch, () =>
    scrolls.push(`turned to ${shown.at(-1)!}`),
  )
  /** The browser has loaded another page, and has kept this one. */
  const hide = () => hidden.forEach((run) => run())
  /** Lets a page come. */
  const come = async (path: string) => {
    void prefetch.come(path)
    coming.get(path)!()
    await jest.advanceTimersByTimeAsync(0)
  }
  const go = (by: number) => {
    entry += by
    navigation.travelled()
  }
  const follow = async (path: string, dataset?: { choice?: string; next?: string }) => {
    void navigation.follow(linkTo(path, dataset))
    await jest.advanceTimersByTimeAsync(0)
  }
  const scrollTo = (top: number) => {
    window.scrollY = top
    navigation.scrolled()
  }
  return {
    ...{
      navigation,
      come,
      go,
      hide,
      follow,
      scrollTo,
      did,
      shown,
      made,
      asked,
      scrolls,
      history,
      entries,
      images,
    },
    ...{ link: linkTo, state: () => navigation.state(), completed: () => completed },
  }
}
