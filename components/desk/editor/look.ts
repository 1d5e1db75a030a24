import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The editor in the site's own type and colours, light and dark. */
export const LOOK = EditorView.theme({
  '&': {
    border: '2px solid var(--color-ink)',
    backgroundColor: 'var(--color-paper)',
    color: 'var(--color-ink)',
  },
  '&.cm-focused': { outline: '3px solid var(--color-ink)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.6', minHeight: '16rem' },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--color-ink)' },
  '.cm-line': { padding: '0 0.75rem 0 0.25rem' },
  '.cm-gutters': { backgroundColor: 'transparent', border: '0', color: 'var(--color-muted)' },
  '.cm-cursor': { borderLeft: '2px solid var(--color-ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--color-waymark) 55%, transparent)',
  },
  '.cm-tooltip': {
    border: '2px solid var(--color-ink)',
    backgroundColor: 'var(--color-paper)',
    color: 'var(--color-ink)',
  },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '16rem' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '0.5rem 0.75rem' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--color-waymark)',
    color: 'var(--color-on-waymark)',
  },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'normal', opacity: '0.85' },
  '.cm-diagnostic': { padding: '0.5rem 0.75rem', maxWidth: '32rem' },
  '.cm-diagnosticAction': {
    minHeight: '2.75rem',
    padding: '0 0.75rem',
    border: '2px solid var(--color-ink)',
    borderRadius: '0',
    backgroundColor: 'var(--color-waymark)',
    color: 'var(--color-on-waymark)',
    font: 'inherit',
    fontWeight: '700',
  },
})

/** Signs of Markdown stand back behind the words. */
export const HIGHLIGHT = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700', fontSize: '1.15em' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.link, textDecoration: 'underline' },
  { tag: [tags.processingInstruction, tags.url, tags.meta], color: 'var(--color-muted)' },
  { tag: [tags.tagName, tags.angleBracket], color: 'var(--color-muted)', fontWeight: '700' },
  { tag: tags.monospace, fontFamily: 'ui-monospace, Menlo, Consolas, monospace' },
])
