import type { RootContent } from 'mdast'

/** A link in a body to another node of the chart is `chart:<key>`. */
export const TO_NODE = 'chart:'

/** A box of a flowchart, a section of an article, a row of a table: what becomes a step. */
export interface ChartNode {
  /** Unique in its chart; any text. */
  readonly key: string
  /** Plain text. */
  readonly title: string
  readonly body: readonly RootContent[]
  /** Where it leads, with the answer in plain text; '' for the only way on. */
  readonly exits: readonly ChartExit[]
  /** Whether it was drawn or written as a question, however many ways lead out. */
  readonly asks?: boolean
  /** How it ends, where nothing leads on and that is known. */
  readonly end?: 'solved' | 'support'
}

export interface ChartExit {
  readonly label: string
  readonly to: string
}

/** What a file holds, before it is a guide. */
export interface Chart {
  readonly title: string
  readonly summary?: string
  /** What stands on the guide's front page. */
  readonly intro: readonly RootContent[]
  /** The key of the first node; without it, that to which nothing leads. */
  readonly start?: string
  readonly nodes: readonly ChartNode[]
  /** What could not be placed, a line each. */
  readonly unplaced: readonly string[]
  /** Pictures by name, `.png`. */
  readonly pictures: ReadonlyMap<string, Buffer>
}

const SUPPORT =
  /\b(?:contact|support|call|escalat\w*|ticket|technician|engineer|service|help ?desk|hotline|rma|warranty|phone us|e-?mail us|kontakt\w*|kundendienst|servis\w*|podpor\w*|zavolejte|techniker\w*)\b/i

/** How a walk seems to end, by the words of its last step. */
export function endBy(words: string): 'solved' | 'support' {
  return SUPPORT.test(words) ? 'support' : 'solved'
}

/** A text as one line. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u00a0\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/g, ' ').trim()
}

const LONGEST_TITLE = 140

/** A long text as a title, and the rest. */
export function titled(text: string): { readonly title: string; readonly rest: string } {
  const whole = oneLine(text)
  if (whole.length <= LONGEST_TITLE) return { title: whole, rest: '' }
  const sentence = /^.{10,140}?[.!?](?=\s)/.exec(whole)?.[0]
  if (sentence) return { title: sentence.replace(/\.$/, ''), rest: whole.slice(sentence.length).trim() }
  const cut = whole.lastIndexOf(' ', LONGEST_TITLE)
  return { title: `${whole.slice(0, cut > 0 ? cut : LONGEST_TITLE)} …`, rest: whole }
}

/** A paragraph of plain text. */
export function paragraph(text: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] }
}
