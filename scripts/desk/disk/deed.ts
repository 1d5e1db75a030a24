/** What was done to files, so that it can be undone. */
export interface Deed {
  readonly label: string
  readonly files: readonly {
    readonly path: string
    readonly before: Buffer | null
    readonly after: Buffer | null
    /** Where it lay before, of a file that was moved: what somebody changes in it goes back with it. */
    readonly from?: string
  }[]
  /** What is typed into one file shortly after one another is one deed. */
  readonly typedAt?: number
}
