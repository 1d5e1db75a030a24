import { stepAddress } from '@/lib/addresses'
import { excerptOf } from '@/lib/search/excerpt'
import { piecesOf } from '@/lib/search/marks'
import type { SearchData } from '@/lib/search/data'
import type { Search } from '@/lib/search/search'
import { element } from '../dom/element.page'

/** Letters that a word and a form of it have in common. */
const LEAST_ALIKE = 3

export interface LinkOptions {
  /** Whether it stands without its guide's title above it. */
  readonly alone?: boolean
  /** For each word of the query that was found, the terms that it was found as. */
  readonly words?: ReadonlyMap<string, readonly string[]>
  /** What else its address says: the answers that led there. */
  readonly query?: string | undefined
  /** The step's text, of which a sentence is shown; empty where it is not there yet. */
  readonly text?: string
}

/** A step as a link: its title, its guide, and the way to it, with the words marked that were found. */
export function stepLink(
  { lang, say, attributes }: Pick<SearchData, 'lang' | 'say' | 'attributes'>,
  search: Search,
  number: number,
  { alone = true, words, query = '', text = '' }: LinkOptions,
): HTMLAnchorElement {
  const step = search.show(number)
  // Among words of the interface, the page's own language may be foreign.
  const foreign = attributes !== undefined || step.lang !== lang
  const terms = new Set([...(words?.values() ?? [])].flat())
  const unseen = new Map(words)
  const marked = (text: string) => {
    const made = element('bdi', '')
    if (foreign) made.lang = step.lang
    for (const piece of piecesOf(text, lang, terms))
      made.append(piece.found ? element('mark', '', piece.text) : piece.text)
    for (const [word, own] of unseen)
      if (piecesOf(text, lang, new Set(own)).some(({ found }) => found)) unseen.delete(word)
    return made
  }
  const link = element('a', 'found')
  link.href = stepAddress(lang, { guide: step.guideId, step: step.id }) + (query && `?${query}`)
  link.dataset.kind = step.kind
  const title = marked(step.title)
  title.className = 'found-title'
  link.append(title)
  if (alone) link.append(' ', element('span', 'found-guide', marked(step.guide)))
  const way = step.way.flatMap((answer, i) => [i > 0 || !step.whole ? ' › ' : '', marked(answer)])
  if (way.length > 0) link.append(' ', element('span', 'found-trail', step.whole ? '' : '…', ...way))
  else if (step.start)
    link.append(' ', Object.assign(element('span', 'found-trail', say.beginning), attributes))
  const excerpt = unseen.size > 0 ? excerptOf(text, lang, new Set([...unseen.values()].flat())) : undefined
  if (excerpt) {
    const shown = element(
      'bdi',
      '',
      ...excerpt.map((one) => (one.found ? element('mark', '', one.text) : one.text)),
    )
    if (foreign) shown.lang = step.lang
    link.append(' ', element('span', 'found-trail', shown))
    return link
  }
  // What was found in other words is not in the text as it was typed.
  const typed = [...unseen]
    .filter(([word, own]) => own.some((term) => alike(word, term)))
    .map(([word]) => word)
  if (typed.length > 0) {
    const seen = Object.assign(element('mark', '', typed.join(' ')), attributes && { lang })
    link.append(' ', Object.assign(element('span', 'found-trail', `${say.inText} `, seen), attributes))
  }
  return link
}

/** Whether a term is a form of the word, not another word for it. */
function alike(word: string, term: string): boolean {
  return term.startsWith(word.slice(0, LEAST_ALIKE))
}
