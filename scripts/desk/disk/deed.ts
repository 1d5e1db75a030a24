/** What was done to files, so that it can be undone. */
export interface Deed {
  readonly label: string
  readonly files: readonly {
    readonly path: string
    readonly before: Buffer | null
    readonly after: Buffer | null
  }[]
  /** What is typed into one file shortly after one another is one deed. */
  readonly typedAt?: number
}
