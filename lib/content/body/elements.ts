import { OWN_ELEMENTS } from '@/elements'
import { FORMAT_ELEMENTS } from '@/elements/format-elements'

/** Those of the site itself: docs/extend.md. */
const OWN = Object.entries(OWN_ELEMENTS)

/** The elements that a body may hold, and the attributes that each may have. */
export const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  ...FORMAT_ELEMENTS,
  ...Object.fromEntries(OWN.map(([name, { attributes }]) => [name, Object.keys(attributes.shape)])),
}

/** Those that stand within a sentence. */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set([
  ...['Mark', 'Term', 'br', 'kbd', 'sub', 'sup'],
  ...OWN.flatMap(([name, { inline = false }]) => (inline ? [name] : [])),
])

/** Those whose text a reader may not see at once: no picture in them is to be fetched before it is seen. */
export const FOLDING_ELEMENTS: ReadonlySet<string> = new Set(['Tab', 'Details'])

/** Those that hold nothing, with what to write instead. */
export const EMPTY_ELEMENTS: Readonly<Record<string, string>> = {
  br: 'Write <br /> where the line is to break.',
  Video: 'Write <Video … />, and what it shows in alt="…".',
  Term: 'Write <Term name="…" />: the words are in site.json.',
}

/** Those that say nothing without a text in them. */
export const FILLED_ELEMENTS: ReadonlySet<string> = new Set([
  'Note',
  'Tip',
  'Warning',
  'Details',
  'Tab',
  'Mark',
])

/** Attributes that are bare names, without a value. */
export const BARE_ATTRIBUTES: ReadonlySet<string> = new Set(['only'])
