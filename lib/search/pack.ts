import { plainText, type Content } from '@/lib/content'
import { NOTHING_KEPT, type KeptParts } from '@/lib/kept-parts'
import { encodeVia, keyOf, shortestPath, type Choice, type Guides, type Target } from '@/lib/tree'
import type { PasteMessages, SearchMessages } from '@/lib/messages/search-messages'
import type { SearchData, SearchTexts } from './data'
import { searchDocuments, type SearchDocument } from './documents'
import { commonFilters } from './common-words'
import { asides } from '@/lib/language/asides'
import { subjects } from '@/lib/language/subjects'
import { everyday } from './everyday'
import { readings } from './readings'
import { emptyWords } from '@/lib/language/empty-words'
import { negators } from '@/lib/language/negators'
import { foldable } from './foldable'
import { encodePostings } from './postings'
import { hollowTerms, termOf, termsOf, wordsIn } from '@/lib/language/terms'
import { MEANS, sidesOf } from './synonyms'

/** Terms kept of a step, and of a guide's keywords and summary; of a text the rarest, which say most about it. */
const MOST = { wanted: 20, asked: 24, named: 16, body: 24, guide: 22 }

export interface Packed {
  readonly data: Omit<SearchData, 'folder' | 'format'>
  readonly texts: SearchTexts
  /** The words of each step. */
  readonly documents: readonly SearchDocument[]
}

/**
 * Makes the data that the browser searches.
 * @param say the interface's words for searching; those for pasted messages are in the page
 * @param isQuick whether an expression may be tried on any text
 * @param kept what was made of a guide at an earlier time
 */
export function packSearch(
  content: Content,
  lang: string,
  { leadsTo: _leadsTo, noMatch: _noMatch, alike: _alike, ...say }: SearchMessages & PasteMessages,
  isQuick: (source: string) => boolean,
  kept: KeptParts = NOTHING_KEPT,
): Packed {
  const allGuides = content.guides(lang)
  const documents = searchDocuments(content, lang, kept)
  const numbers = new Map(documents.map((document, i) => [keyOf(at(document)), i]))
  const numberOf = (to: Target, otherwise: number) => numbers.get(keyOf(to)) ?? otherwise
  const guides = [...allGuides.values()].map((guide) => ({
    ...guide,
    own: documents.filter((document) => document.guide === guide),
  }))
  const empty = emptyWords(lang)
  const negating = negators(lang)
  const terms = (text: string) => termsOf(text, lang, empty, negating)
  const lists = rarestTerms(
    guides.flatMap(({ id, own }) => kept(id, `terms.${lang}`, () => termLists(own, terms))),
  )
  const data: Packed['data'] = {
    ...{ lang, say, first: content.languages[0] ?? lang, empty: [...empty].join(' ') },
    negators: [...negating].join(' '),
    guides: {
      ids: guides.map(({ id }) => id),
      titles: guides.map(({ title }) => title),
      sizes: guides.map(({ own }) => own.length),
      starts: guides.map(({ own, start }) => own.findIndex(({ step }) => step.id === start)),
    },
    steps: {
      ids: documents.map(({ step }) => step.id),
      titles: documents.map(({ step }) => step.title),
      to: documents.map(({ step }, i) => {
        if (step.kind === 'outcome') return step.outcome === 'solved' ? 0 : []
        return step.kind === 'question'
          ? step.choices.map(({ to }) => numberOf(to, i) - i)
          : numberOf(step.next, i) - i
      }),
      labels: documents.flatMap(({ step }) =>
        step.kind === 'question' ? [step.choices.map(({ label }) => plainText(label))] : [],
      ),
      back: documents.map((document, i) => {
        const before = shortestPath(allGuides, at(document))?.at(-1)
        return before ? i - numberOf(before, i) : 0
      }),
      foreign: documents.flatMap(({ guide, step }, i) =>
        content.langOf(lang, guide.id, step.id) === lang ? [] : [i],
      ),
    },
  }
  const vocabulary = new Set([
    ...documents.flatMap(({ step }) => terms(step.title)),
    ...data.steps.labels.flat(2).flatMap(terms),
    ...lists.flatMap((list) => Object.values(list).flat(2)),
  ])
  const hollow = hollowTerms(empty, lang)
  // What no step says leads nowhere.
  const leads = (group: readonly string[]) =>
    group.length > 1 &&
    sidesOf(group).meant.some((phrase) => {
      const parts = phrase.split(' ').filter((term) => !hollow.has(term))
      return parts.length > 0 && parts.every((term) => vocabulary.has(term))
    })
  const otherwise = readings(lang)
  const texts: SearchTexts = {
    ...(otherwise.length > 0 && { readings: otherwise }),
    common: commonFilters(lang),
    asides: termsOfWords(asides(lang), lang),
    subjects: termsOfWords(subjects(lang), lang),
    synonyms: groupsOf([...content.synonyms(lang), ...everyday(lang)], (phrase) =>
      phraseOf(phrase, lang, empty),
    ).filter(leads),
    wanted: encodePostings(lists.flatMap(({ wanted }) => wanted)),
    phrases: lists.map(({ wanted }) => wanted.length),
    themes: guides.map(({ title, keywords, summary }) =>
      without(terms(`${keywords.join('. ')}. ${summary}`), terms(title))
        .slice(0, MOST.guide)
        .join(' '),
    ),
    asked: encodePostings(lists.map(({ asked }) => asked)),
    named: encodePostings(lists.map(({ named }) => named)),
    body: encodePostings(lists.map(({ body }) => body)),
    matches: documents.flatMap((document) => {
      const { step } = document
      if (step.kind !== 'question') return []
      return step.choices.flatMap((choice) =>
        choice.match !== undefined && isQuick(choice.match)
          ? [
              [
                foldable(choice.match, isQuick),
                numberOf(choice.to, 0),
                viaOf(allGuides, at(document), choice),
              ] as const,
            ]
          : [],
      )
    }),
  }
  return { data, texts, documents }
}

function termsOfWords(words: string, lang: string): string {
  return [...new Set(words.split(' ').map((word) => termOf(word, lang)))].join(' ')
}

/** Groups of phrases as groups of their terms; what differs only in its form is said once. */
function groupsOf(
  groups: readonly (readonly string[])[],
  termsIn: (phrase: string) => readonly string[],
): string[][] {
  const once = (phrases: readonly string[]) => [
    ...new Set(phrases.map((phrase) => termsIn(phrase).join(' ')).filter(Boolean)),
  ]
  return groups.map((group) => {
    const { said, meant } = sidesOf(group)
    if (said === meant) return once(group)
    const [saidOnce, meantOnce] = [once(said), once(meant)]
    // What is meant may be said in another form: that is no reason to mean nothing.
    return [...saidOnce.filter((phrase) => !meantOnce.includes(phrase)), MEANS, ...meantOnce]
  })
}

/** The terms of a phrase; with words that say nothing where else it would shrink to one word: `get in`, `look for`. */
function phraseOf(phrase: string, lang: string, empty: ReadonlySet<string>): readonly string[] {
  const terms = termsOf(phrase, lang, empty, negators(lang))
  return terms.length < 2 && wordsIn(phrase, lang).length > 1
    ? termsOf(phrase, lang, new Set(), negators(lang))
    : terms
}

function at({ guide, step }: SearchDocument): Target {
  return { guide: guide.id, step: step.id }
}

/** The answers from the guide's start to the question and the one given to it. */
function viaOf(allGuides: Guides, question: Target, { id, to }: Choice): string {
  return encodeVia([...(shortestPath(allGuides, question) ?? []), { ...question, answer: id }], to.guide)
}

/** Of each step the terms that its title and the labels do not have already, each in the first list that it belongs to. */
function termLists(documents: readonly SearchDocument[], terms: (text: string) => readonly string[]) {
  return documents.map((document) => {
    const title = terms(document.step.title)
    const wanted = document.wanted
      .map((phrase) => [...new Set(terms(phrase))])
      .filter(({ length }) => length > 0)
    const asked = without(terms(document.asked), [...title, ...wanted.flat()])
    const named = without(terms(`${document.names}. ${document.offered}`), [
      ...title,
      ...wanted.flat(),
      ...asked,
    ])
    const body = without(terms(document.body), [...title, ...wanted.flat(), ...asked, ...named])
    return { wanted, asked, named, body }
  })
}

/** As many of each list as are kept; of texts those that the fewest texts have. */
function rarestTerms(all: ReturnType<typeof termLists>): ReturnType<typeof termLists> {
  const counts = new Map<string, number>()
  for (const { body } of all) for (const term of body) counts.set(term, (counts.get(term) ?? 0) + 1)
  const rarest = (list: readonly string[]) =>
    list.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
  return all.map(({ wanted, asked, named, body }) => ({
    wanted: wanted.slice(0, MOST.wanted),
    asked: asked.slice(0, MOST.asked),
    named: named.slice(0, MOST.named),
    body: rarest(body).slice(0, MOST.body),
  }))
}

function without(terms: readonly string[], others: readonly string[]): string[] {
  return [...new Set(terms)].filter((term) => !others.includes(term))
}
