/** Signs that are Markdown's, or another system's, and that a reader sees as they are. */
export interface Sign {
  readonly pattern: RegExp
  /** What the whole paragraph was to be: of one it is said once. */
  readonly whole?: 'table'
  /** What to write instead; undefined where the signs are meant as they are. */
  readonly advice: (found: RegExpExecArray) => string | undefined
}

/** How advice on what else may be meant begins. */
export const MEANT = 'To show the sign itself, write'
