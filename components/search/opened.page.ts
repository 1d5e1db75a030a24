// A piece of its own, fetched when somebody first wants to search: the search itself, and what is found as links.
import { isTexts } from '@/lib/json-shape'
import { isSearchData, isSearchTexts, type SearchData, type SearchTexts } from '@/lib/search/data'
import { byGuide, type FoundGuide } from '@/lib/search/by-guide'
import type { Found } from '@/lib/search/rank'
import { openSearch, type Answer } from '@/lib/search/search'
import { counter } from '@/lib/language/counter'
import type { SearchMessages } from '@/lib/messages/search-messages'
import sheet from './found.css'
import { stepLink, type LinkOptions } from './results.page'
import { adoptStylesheet } from '../dom/adopt-stylesheet.page'

type Marking = <E extends HTMLElement>(made: E) => E

/** The search of the page's language, as it is open. */
export interface Opened {
  readonly data: SearchData
  readonly say: SearchMessages
  readonly lang: string
  /** Marks words of the interface, where they are in another language than the page. */
  readonly spoken: Marking
  /** Marks words of the content, or of the reader, among the interface's. */
  readonly own: Marking
  /** The steps that fit a query, best first, and whether they fit well. */
  readonly find: (query: string) => Answer
  /** The same steps by guide. */
  readonly byGuide: (found: readonly Found[]) => readonly FoundGuide[]
  /** Whether a guide begins with a step. */
  readonly isStart: (number: number) => boolean
  /** The number of a step by its `guide/step`; -1 where there is none. */
  readonly numberOf: (key: string) => number
  /** A step as a link. */
  readonly link: (number: number, options?: LinkOptions) => HTMLAnchorElement
  /** Fetches what makes finding better. Settles with it; with nothing where it cannot be had. */
  readonly complete: () => Promise<SearchTexts | undefined>
  /** Short codes of the steps by number; empty where they cannot be had. */
  readonly codes: () => Promise<readonly string[]>
  /** Words for a number of results. */
  readonly count: (results: number) => string
}

/**
 * Opens the search of the page's language. Fails where its data cannot be fetched.
 * @param index what it needs first, which has been asked for
 */
export async function open(index: Promise<Response>): Promise<Opened> {
  const { lang } = document.documentElement
  const data = await taken(await index, isSearchData)
  const { folder } = data
  adoptStylesheet(sheet)
  let search = openSearch(data)
  let running: readonly string[] = []
  let completing: Promise<SearchTexts | undefined> | undefined
  let codes: Promise<readonly string[]> | undefined
  const counted = counter(data.spoken ?? lang)
  return {
    ...{ data, lang, say: data.say },
    spoken: (made) => Object.assign(made, data.attributes),
    own: (made) => Object.assign(made, data.attributes && { lang }),
    find: (query) => search.answer(query),
    byGuide: (found) => byGuide(found, (number) => search.guideOf(number)),
    isStart: (number) => search.show(number).start,
    numberOf: (key) => search.numberOf(key),
    link: (number, options = {}) =>
      stepLink(data, search, number, { text: running[number] ?? '', ...options }),
    complete: () =>
      (completing ??= Promise.all([
        fetched(`${folder}/${lang}.texts.json`, isSearchTexts),
        savesData() ? [] : fetched(`${folder}/${lang}.excerpts.json`, isTexts).catch(() => []),
      ]).then(
        ([texts, excerpts]) => {
          search = openSearch(data, texts)
          running = excerpts
          return texts
        },
        () => undefined,
      )),
    codes: () => (codes ??= fetched(`${folder}/${lang}.codes.json`, isTexts).catch(() => [])),
    count: (results) => counted(results, data.say.results),
  }
}

/** Whether the reader pays for what is fetched: https://wicg.github.io/savedata/ */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}

async function fetched<T>(address: string, isWanted: (data: unknown) => data is T): Promise<T> {
  return taken(await fetch(address), isWanted)
}

async function taken<T>(answer: Response, isWanted: (data: unknown) => data is T): Promise<T> {
  const data: unknown = answer.ok ? await answer.json() : undefined
  if (!isWanted(data)) throw new Error(`${answer.url}: ${answer.status}`)
  return data
}
