/** What can have become of a part of the content. */
export type ChangeKind =
  | 'unreadable'
  | 'guide-added'
  | 'guide-gone'
  | 'guide-renamed'
  | 'start-changed'
  | 'step-added'
  | 'step-gone'
  | 'step-renamed'
  | 'kind-changed'
  | 'answer-added'
  | 'answer-gone'
  | 'answer-renamed'
  | 'led-elsewhere'
  | 'condition-changed'
  | 'title-changed'
  | 'answer-words'
  | 'text-changed'
  | 'front-matter'
  | 'translation-added'
  | 'translation-changed'
  | 'translation-gone'
  | 'translation-behind'
  | 'picture-added'
  | 'picture-changed'
  | 'picture-gone'
  | 'marks-changed'
  | 'file-added'
  | 'file-changed'
  | 'file-gone'

/** One thing that became of the content. */
export interface TreeChange {
  readonly kind: ChangeKind
  /** Ids as they are now, or where it is gone, as they were. */
  readonly guide: string | null
  readonly step: string | null
  readonly answer?: string
  /** A sentence in plain text. */
  readonly text: string
  /** From the content root, with forward slashes. */
  readonly file?: string
  /** Lines of a text that came and went. */
  readonly added?: number
  readonly removed?: number
  /** The same lines as a unified diff. */
  readonly diff?: string
}

/**
 * The picture of a guide in which something changed: of what changed and the way there, and of the whole guide. A very large one has
 * a picture for each part with a change.
 */
export interface TreePicture {
  readonly guide: string
  readonly title: string
  readonly isWhole: boolean
  /** An `svg` element that needs nothing around it. */
  readonly svg: string
}

/** What became of a content root. */
export interface TreeChanges {
  /** By guide in the order of names, then step by step in walking order; what belongs to no guide comes last. */
  readonly list: readonly TreeChange[]
  readonly pictures: readonly TreePicture[]
}
