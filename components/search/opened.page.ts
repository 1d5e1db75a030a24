// A piece of its own, fetched when somebody first wants to search: the search itself, and what is found as links.
import { isTexts } from '@/lib/json-shape'
import { isSearchData, isSearchTexts, type SearchData, type SearchTexts } from '@/lib/search/data'
import { byGuide, type FoundGuide } from '@/lib/search/by-guide'
import { matchesOf, type Match } from '@/lib/search/match'
import type { Found } from '@/lib/search/rank'
import { openSearch, type Answer } from '@/lib/search/search'
import { isStepCodes, mayName, NO_CODES, stepNamed, type StepCodes } from '@/lib/search/step-codes'
import { counter } from '@/lib/language/counter'
import type { SearchMessages } from '@/lib/messages/search-messages'
import sheet from './found.css'
import { stepLink, type LinkOptions } from './results.page'
import { adoptStylesheet } from '../dom/adopt-stylesheet.page'

/** Set by the bundler: what an address may hand over, by name. */
declare const SIGNPOST_FACTS: Readonly<Record<string, unknown>> | null

/** What a link that is pasted may say beside the step. */
const KEPT = ['ui', ...Object.keys(SIGNPOST_FACTS ?? {}), 'via']

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
  /** The steps that fit a query, best first, and whether they fit well; of a code or a link, the step that it leads to alone. */
  readonly find: (query: string) => Answer
  /** The steps behind a pasted message, once what makes finding better has come. */
  readonly matches: (text: string) => readonly Match[]
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
  /** What leads to steps beside words: nothing where that cannot be had. */
  readonly codes: () => Promise<StepCodes>
  /** Fetches what makes finding this better. Settles with whether anything does. */
  readonly improve: (query: string) => Promise<boolean>
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
  let matches: SearchTexts['matches'] = []
  let completing: Promise<SearchTexts | undefined> | undefined
  let known = NO_CODES
  let fetching: Promise<StepCodes> | undefined
  const counted = counter(data.spoken ?? lang)
  const named = (query: string) => (mayName(query) ? stepNamed(query, search, known, KEPT) : undefined)
  const codes = () =>
    (fetching ??= fetched(`${folder}/${lang}.codes.json`, isStepCodes).then(
      (came) => (known = came),
      () => NO_CODES,
    ))
  const complete = () =>
    (completing ??= Promise.all([
      fetched(`${folder}/${lang}.texts.json`, isSearchTexts),
      savesData() ? [] : fetched(`${folder}/${lang}.excerpts.json`, isTexts).catch(() => []),
    ]).then(
      ([texts, excerpts]) => {
        search = openSearch(data, texts)
        running = excerpts
        matches = texts.matches
        return texts
      },
      () => undefined,
    ))
  return {
    ...{ data, lang, say: data.say, codes, complete },
    spoken: (made) => Object.assign(made, data.attributes),
    own: (made) => Object.assign(made, data.attributes && { lang }),
    find(query) {
      const it = named(query)
      if (!it) return search.answer(query)
      const words = new Map<string, readonly string[]>()
      const found = [{ number: it.step, score: 1, words, query: it.query }]
      return { found, evidence: undefined, missing: [], fits: true }
    },
    matches: (text) => matchesOf(text, matches),
    byGuide: (found) => byGuide(found, (number) => search.guideOf(number)),
    isStart: (number) => search.show(number).start,
    numberOf: (key) => search.numberOf(key),
    link: (number, options = {}) =>
      stepLink(data, search, number, { text: running[number] ?? '', ...options }),
    improve: async (query) => {
      const [texts] = await Promise.all([complete(), mayName(query) && codes()])
      return !!texts || !!named(query)
    },
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
