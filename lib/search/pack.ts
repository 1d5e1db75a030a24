import { plainText, type Content } from '@/lib/content'
import { keyOf, type Choice, type Target } from '@/lib/tree'
import type { SearchData } from './data'
import { searchDocuments, type SearchDocument } from './documents'
import { termsOf } from './terms'
import { idFromTarget } from './unpack'

/** Terms kept of a step's text: the rarest say most about it. */
const MOST_BODY_TERMS = 24
const MOST_NAME_TERMS = 16
const MOST_ASKED_TERMS = 24
const MOST_GUIDE_TERMS = 60

/**
 * Makes the data that the browser searches.
 * @param say the interface's words for searching
 */
export function packSearch(
  content: Content,
  lang: string,
  say: SearchData['say'],
  isQuick: (source: string) => boolean,
): SearchData {
  const documents = searchDocuments(content, lang)
  const numbers = new Map(
    documents.map(({ guide, step }, i) => [keyOf({ guide: guide.id, step: step.id }), i]),
  )
  const guides = [...new Set(documents.map(({ guide }) => guide))]
  const own = (id: string) => documents.filter(({ guide }) => guide.id === id)
  const first = content.languages[0] ?? lang
  const foreign = documents.flatMap(({ guide, step }, i) =>
    content.langOf(lang, guide.id, step.id) === lang ? [] : [i],
  )
  return {
    ...{ lang, first, say },
    synonyms: content
      .synonyms(lang)
      .map((group) => group.map((phrase) => termsOf(phrase, lang).join(' ')).filter(Boolean)),
    guides: {
      ids: guides.map(({ id }) => id),
      titles: guides.map(({ title }) => title),
      terms: guides.map(({ title, keywords, summary }) =>
        listed(
          without(termsOf(`${keywords.join(' ')} ${summary}`, lang), termsOf(title, lang)),
          MOST_GUIDE_TERMS,
        ),
      ),
      sizes: guides.map(({ id }) => own(id).length),
      starts: guides.map(({ id, start }) => own(id).findIndex(({ step }) => step.id === start)),
    },
    steps: {
      ids: documents.map(({ step }) => step.id),
      titles: documents.map(({ step }) => step.title),
      to: documents.map((document, i) => exits(document, i, numbers)),
      terms: termLists(documents, lang),
      foreign,
    },
    answers: {
      ids: questions(documents).map(({ guide, choices }) => choices.map((one) => shortId(one, guide))),
      labels: questions(documents).map(({ choices }) => choices.map(({ label }) => plainText(label))),
    },
    matches: documents.flatMap(({ step }, i) =>
      step.kind === 'question'
        ? step.choices.flatMap(({ match }, n) =>
            match !== undefined && isQuick(match) ? [[i, n, match] as const] : [],
          )
        : [],
    ),
  }
}

function questions(documents: readonly SearchDocument[]) {
  return documents.flatMap(({ guide, step }) =>
    step.kind === 'question' ? [{ guide: guide.id, choices: step.choices }] : [],
  )
}

function exits({ step }: SearchDocument, from: number, numbers: ReadonlyMap<string, number>) {
  const distance = (to: Target) => (numbers.get(keyOf(to)) ?? from) - from
  if (step.kind === 'outcome') return step.outcome
  return step.kind === 'question' ? step.choices.map(({ to }) => distance(to)) : distance(step.next)
}

function shortId({ id, to }: Choice, guide: string): string {
  return id === idFromTarget(to, guide) ? '' : id
}

/** Of each step, terms that its title and the labels do not have already, each in the first list that it belongs to. */
function termLists(documents: readonly SearchDocument[], lang: string): string[] {
  const all = documents.map(({ step, asked, offered, names, body }) => {
    const title = termsOf(step.title, lang)
    const leading = without(termsOf(asked, lang), title)
    const named = without(termsOf(`${names} ${offered}`, lang), [...title, ...leading])
    return { leading, named, body: without(termsOf(body, lang), [...title, ...leading, ...named]) }
  })
  const counts = new Map<string, number>()
  for (const { body } of all) for (const term of body) counts.set(term, (counts.get(term) ?? 0) + 1)
  const rarest = (terms: readonly string[]) =>
    terms.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0)).slice(0, MOST_BODY_TERMS)
  return all.map(({ leading, named, body }) =>
    [listed(leading, MOST_ASKED_TERMS), listed(named, MOST_NAME_TERMS), listed(rarest(body), MOST_BODY_TERMS)]
      .join('|')
      .replace(/\|+$/, ''),
  )
}

function without(terms: readonly string[], others: readonly string[]): string[] {
  return [...new Set(terms)].filter((term) => !others.includes(term))
}

function listed(terms: readonly string[], most: number): string {
  // In order of the alphabet neighbours resemble each other, and that compresses.
  return terms.slice(0, most).toSorted().join(' ')
}
