/** The graph of a knowledge base, as plain data. Nothing here knows files, React or a browser. */

/** Where a choice, a `next` or a `start` leads. */
export interface Target {
  readonly guide: string
  readonly step: string
}

/** Something that may already be known on a walk: the chosen interface, a fact from the address, or an earlier answer. */
export interface Condition {
  readonly of: 'interface' | 'fact' | 'answer'
  /** The fact's name, or the question as `guide/step`; empty for the interface. */
  readonly name: string
  /** Any of these: ids of interfaces or of answers, or a fact's values. */
  readonly is: readonly string[]
}

/** One answer that a question offers. */
export interface Choice {
  /** The answer's permanent name, unique within its question. */
  readonly id: string
  /** Inline Markdown. */
  readonly label: string
  readonly to: Target
  /** Where the walk continues once the part that begins at `to` has ended with `solved`. */
  readonly then?: Target
  /** This is known to be the answer if all of these hold. Never empty. */
  readonly when?: readonly Condition[]
  /** Inline Markdown: a second line under the label. */
  readonly hint?: string
  /** Plain text: what a support ticket will say. */
  readonly summary: string
  /** Source of a regular expression, tried ignoring case on an error text that a reader pastes. */
  readonly match?: string
  /** `<folder of screenshots/>/<name>`: a small picture on the choice. */
  readonly screenshot?: string
  readonly alt?: string
}

interface StepBase {
  readonly id: string
  /** Plain text. */
  readonly title: string
  /** The title in inline Markdown, where that says more. */
  readonly heading?: string
  /** Words by which people search for it. Left out if there are none. */
  readonly keywords?: readonly string[]
  /** ISO date, `2026-11-20`. */
  readonly reviewed?: string
  /** Not published yet: only previews contain it. */
  readonly draft?: true
  /** Former ids, `step` or `guide/step`. */
  readonly aliases: readonly string[]
}

export interface Question extends StepBase {
  readonly kind: 'question'
  readonly choices: readonly Choice[]
}

interface Instruction extends StepBase {
  readonly kind: 'instruction'
  readonly next: Target
  /** Where the walk continues once the part that begins at `next` has ended with `solved`. */
  readonly then?: Target
}

export interface Outcome extends StepBase {
  readonly kind: 'outcome'
  readonly outcome: 'solved' | 'support'
}

export type Step = Question | Instruction | Outcome

export interface Guide {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** Id of the step where the walk begins. */
  readonly start: string
  readonly keywords: readonly string[]
  readonly products: readonly string[]
  /** The id of the site's topic that it belongs to. */
  readonly topic?: string
  readonly reviewed?: string
  readonly draft?: true
  readonly aliases: readonly string[]
  /** By step id, in the order of file names. */
  readonly steps: ReadonlyMap<string, Step>
}

/** All guides of a site, by id. Walks and checks are computed on all of them, because an answer may lead into another guide. */
export type Guides = ReadonlyMap<string, Guide>

/** Answer id by question: `step` for a question of the guide that is walked, `guide/step` for one of another guide. */
export type Answers = Readonly<Record<string, string>>
