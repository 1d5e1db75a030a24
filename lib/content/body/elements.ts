/** The elements that a body may hold, and the attributes that each may have: content-format, "What a body may hold". */
export const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  Interface: ['version', 'only'],
  Screenshot: ['name', 'alt', 'version'],
  Mark: ['n'],
  Note: [],
  Tip: [],
  Warning: [],
  AgentNote: [],
  br: [],
  kbd: [],
  sub: [],
  sup: [],
}

/** Those that stand within a sentence. */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set(['Mark', 'br', 'kbd', 'sub', 'sup'])

/** Attributes that are bare names, without a value. */
export const BARE_ATTRIBUTES: ReadonlySet<string> = new Set(['only'])
