// A piece of its own, fetched when somebody first wants to search: the search itself, and what is found as links.
import type { SearchData, SearchTexts, SearchWords } from '@/lib/search/data'
import { byGuide, type FoundGuide } from '@/lib/search/by-guide'
import type { Found } from '@/lib/search/rank'
import { openSearch, type Answer } from '@/lib/search/search'
import { counter } from '@/lib/words/counter'
import sheet from './found.css'
import { stepLink, type LinkOptions } from './results'
import { wear } from '../wear'

/** The search of the page's language, as it is open. */
export interface Opened {
  readonly data: SearchData
  readonly say: SearchWords
  readonly lang: string
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

let opening: Promise<Opened> | undefined

/** Opens the search, once a page. Fails where its data cannot be fetched, and can be asked again. */
export function opened(): Promise<Opened> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined
    throw error
  })
  return opening
}

async function open(): Promise<Opened> {
  const { search: folder = '' } = document.querySelector<HTMLElement>('[data-search]')!.dataset
  const { lang } = document.documentElement
  const data = await fetched<SearchData>(`${folder}/${lang}.json`)
  wear(sheet)
  let search = openSearch(data)
  let running: readonly string[] = []
  let completing: Promise<SearchTexts | undefined> | undefined
  let codes: Promise<readonly string[]> | undefined
  const counted = counter(data.spoken ?? lang)
  return {
    ...{ data, lang, say: data.say },
    find: (query) => search.answer(query),
    byGuide: (found) => byGuide(found, (number) => search.guideOf(number)),
    isStart: (number) => search.show(number).start,
    numberOf: (key) => search.numberOf(key),
    link: (number, options = {}) =>
      stepLink(data, search, number, { text: running[number] ?? '', ...options }),
    complete: () =>
      (completing ??= Promise.all([
        fetched<SearchTexts>(`${folder}/${lang}.texts.json`),
        savesData() ? [] : fetched<string[]>(`${folder}/${lang}.excerpts.json`).catch(() => []),
      ]).then(
        ([texts, excerpts]) => {
          search = openSearch(data, texts)
          running = excerpts
          return texts
        },
        () => undefined,
      )),
    codes: () => (codes ??= fetched<string[]>(`${folder}/${lang}.codes.json`).catch(() => [])),
    count: (results) => counted(results, data.say.results),
  }
}

/** Whether the reader pays for what is fetched: https://wicg.github.io/savedata/ */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}

async function fetched<T>(address: string): Promise<T> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return (await answer.json()) as T
}
