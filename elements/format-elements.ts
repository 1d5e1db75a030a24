/** The elements of the content format, and the attributes that each may have: content-format, "What a body may hold". */
export const FORMAT_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  Interface: ['version', 'only'],
  Screenshot: ['name', 'alt', 'version'],
  Mark: ['n'],
  Note: [],
  Tip: [],
  Warning: [],
  AgentNote: [],
  Tabs: [],
  Tab: ['label'],
  Details: ['summary'],
  Video: ['src', 'poster', 'captions', 'alt'],
  Term: ['name'],
  br: [],
  kbd: [],
  sub: [],
  sup: [],
}
