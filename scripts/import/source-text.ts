/** A piece of what a reader of the source sees: a paragraph, a cell, a label. */
export interface SourceText {
  readonly text: string
  /** Parts of it that may have come apart, such as what is bold in it. */
  readonly parts?: readonly string[]
  /** Where it stands, for what is listed: “The cell”. */
  readonly where: string
  /** Whether saying it once is enough, however often the source does. */
  readonly once?: boolean
  /** What stands around the article itself is listed together. */
  readonly around?: boolean
}
