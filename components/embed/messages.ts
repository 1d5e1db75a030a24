/** What a page in a frame tells the site around it: for whom, and what happened. The same fields are the `detail` of the host's events. */
export type EmbedMessage =
  /** In CSS pixels. */
  | { readonly type: 'height'; readonly height: number }
  | ({ readonly type: 'step' | 'solved' | 'support' } & EmbeddedStep)
  | ({ readonly type: 'answer'; readonly answer: string; readonly label: string } & EmbeddedStep)

/** Where the reader is. */
export interface EmbeddedStep {
  readonly lang: string
  readonly guide: string
  readonly step: string
  readonly title: string
  /** The step's address, whole, without what the frame added to it. */
  readonly url: string
}

/** What the messages of this site are marked with, for the host hears those of others, too. */
export const FROM = 'signpost'
