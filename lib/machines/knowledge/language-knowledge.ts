import type { SearchData, SearchTexts } from '@/lib/search/data'
import { matchesOf } from '@/lib/search/match'
import { openSearch, type Search } from '@/lib/search/search'
import { keyOf, targetOf, type Guides, type Target } from '@/lib/tree'
import { treeOf } from '../guide/tree-of'
import type { GuideDocument, SiteDocument, StepDocument } from '../schemas/guide'
import type { TitleOf } from '../twins/words'

/** What the search of a language needs, as a site publishes it. */
export interface SearchFiles {
  readonly data: SearchData
  readonly texts: SearchTexts
}

/** A step and its guide, as they are published. */
export interface Place {
  readonly document: GuideDocument
  readonly step: StepDocument
}

/** All that is known in one language. */
export interface LanguageKnowledge {
  readonly lang: string
  readonly site: SiteDocument
  readonly documents: ReadonlyMap<string, GuideDocument>
  /** The same as a tree, which answers are replayed in. */
  readonly allGuides: Guides
  readonly place: (at: Target) => Place | undefined
  readonly titleOf: TitleOf
  /** A sign that only this server can make of a text: 16 hexadecimal digits. */
  readonly seal: (text: string) => string
  /** The step of a short code, also of one that its step had before it was taken over. */
  readonly ofCode: (code: string) => Target | undefined
  readonly search: () => Promise<Search>
  /** Steps that an error message leads to, and the `via` of the way there. */
  readonly matches: (text: string) => Promise<readonly { at: Target; via: string }[]>
}

/** Puts together what is known in a language; undefined where it has no guides. The search is loaded when it is first asked for. */
export function languageKnowledge(
  lang: string,
  published: readonly GuideDocument[],
  loadSearch: () => Promise<SearchFiles>,
  seal: LanguageKnowledge['seal'],
): LanguageKnowledge | undefined {
  const [first] = published
  if (!first) return undefined
  const documents = new Map(published.map((document) => [document.id, document]))
  const steps = new Map(
    published.flatMap((document) =>
      document.steps.map((step): [string, Place] => [`${document.id}/${step.id}`, { document, step }]),
    ),
  )
  const codes = new Map(
    [...steps].flatMap(([key, { step }]) => {
      const own = step.short_url?.split('/').at(-1)
      return [...(own === undefined ? [] : [own]), ...(step.former_codes ?? [])].map((code) => [code, key])
    }),
  )
  let files: Promise<SearchFiles> | undefined
  let opened: Promise<Search> | undefined
  const filesOnce = () => (files ??= loadSearch())
  const search = () => (opened ??= filesOnce().then(({ data, texts }) => openSearch(data, texts)))
  return {
    ...{ lang, documents, site: first.site, seal },
    allGuides: new Map(published.map((document) => [document.id, treeOf(document)])),
    place: (at) => steps.get(keyOf(at)),
    titleOf: (guide, step) =>
      step === undefined ? documents.get(guide)?.title : steps.get(`${guide}/${step}`)?.step.title,
    ofCode: (code) => {
      const key = codes.get(code)
      return key === undefined ? undefined : targetOf(key)
    },
    search,
    matches: async (text) => {
      const [{ texts }, { show }] = await Promise.all([filesOnce(), search()])
      return matchesOf(text, texts.matches).map(({ step, via }) => {
        const { guideId, id } = show(step)
        return { at: { guide: guideId, step: id }, via }
      })
    },
  }
}
