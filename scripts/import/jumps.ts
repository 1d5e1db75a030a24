import { slug } from '@/lib/content'
import { oneLine } from './chart'

/** A sentence that sends the reader to another part. */
export interface Jump {
  /** In which case, as an answer. */
  readonly label: string
  /** What it names, in its own words. */
  readonly to: string
}

const IF = String.raw`(?:if|when|in case|should|wenn|falls|pokud|jestliže|když)`
const GO = String.raw`(?:please\s+|then\s+|bitte\s+|prosím\s+)*(?:(?:you (?:can|should|need to|must)\s+)?(?:go|jump|skip|proceed|continue|move|head|turn|advance)(?:\s+(?:on|back|straight|directly|down|up))?\s+(?:to|with|at)|see|follow|refer to|try|gehen sie (?:zu|zum|zur)|weiter (?:mit|bei)|siehe|fahren sie (?:fort )?mit|přejděte (?:na|k|ke)|pokračujte (?:na|k|ke|krokem|částí)?|viz|zkuste)`
const TARGET = String.raw`(?:the\s+)?(.{1,160}?)(?:\s+(?:below|above|fort|níže|výše))?[.!]?$`
const CONDITION = new RegExp(String.raw`^${IF}\s+(.{2,200}?)\s*[,;:–—-]?\s+${GO}\s+${TARGET}`, 'iu')
const ARROW = new RegExp(String.raw`^(.{1,160}?)\s*(?:[:–—→⇒]|->|=>|-->|\s-\s)\s*(?:${GO}\s+)${TARGET}`, 'iu')
const POINTER = new RegExp(String.raw`^(.{1,160}?)\s*(?:→|⇒|->|=>|-->)\s*${TARGET}`, 'u')
/** Longer ones are no signpost, and patterns need not be tried on them. */
const LONGEST = 400

/** Reads a sentence as a jump; undefined where it is none. */
export function readJump(text: string): Jump | undefined {
  const sentence = oneLine(text)
  if (sentence.length > LONGEST) return undefined
  for (const pattern of [CONDITION, ARROW, POINTER]) {
    const [, label = '', to = ''] = pattern.exec(sentence) ?? []
    if (label !== '' && to !== '') return { label: capital(label.replace(/[,;:]$/, '')), to: to.trim() }
  }
  return undefined
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const NUMBER = /^(?:step|section|part|solution|option|method|schritt|abschnitt|krok|část)\s*#?\s*(\d{1,3})\b/i

/** The part that words name: by its title, the beginning of it, or its number. */
export function partNamed(words: string, titles: readonly string[]): number | undefined {
  const wanted = slug(words.replace(/^["'“„«‘(]+|["'”“»’)]+$/g, ''))
  if (wanted === '') return undefined
  const slugs = titles.map((title) => slug(title))
  const plain = titles.map((title) => slug(title.replace(/^\s*(?:\w+\s+)?\d+[.):]?\s*/, '')))
  const exact = slugs.findIndex((one, n) => one === wanted || plain[n] === wanted)
  if (exact >= 0) return exact
  const number = NUMBER.exec(words.replace(/^["'“„]/, ''))?.[1]
  if (number !== undefined) {
    const named = titles.findIndex((title) => new RegExp(String.raw`^\D{0,12}${number}(?!\d)`).test(title))
    if (named >= 0) return named
    return Number(number) <= titles.length && Number(number) > 0 ? Number(number) - 1 : undefined
  }
  if (wanted.length < 4) return undefined
  const near = slugs.findIndex((one) => one.startsWith(wanted) || (one.length > 5 && wanted.startsWith(one)))
  if (near >= 0) return near
  const within = slugs.flatMap((one, n) => (one.includes(wanted) ? [n] : []))
  return within.length === 1 ? within[0] : undefined
}

/** Words of such a sentence that say only that it is one. */
export const GLUE =
  /^(?:if|when|in|case|should|please|then|you|can|need|must|go|jump|skip|proceed|continue|move|head|turn|advance|on|back|straight|directly|down|up|to|with|at|see|follow|refer|try|the|below|above|step|section|part|wenn|falls|bitte|gehen|sie|zu|zum|zur|weiter|mit|bei|siehe|fahren|fort|schritt|abschnitt|pokud|jestliže|když|prosím|přejděte|pokračujte|na|k|ke|krokem|částí|viz|zkuste|níže|výše|krok|část|\d{1,3})$/u
