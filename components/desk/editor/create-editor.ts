import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { syntaxHighlighting } from '@codemirror/language'
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint'
import { Annotation, EditorState, type TransactionSpec } from '@codemirror/state'
import { drawSelection, EditorView, highlightSpecialChars, keymap } from '@codemirror/view'
import type { DeskFinding } from '@/lib/desk/protocol'
import { pictureAmong } from '../pictures/given-picture'
import { replacedIn } from '../state/rebase'
import { completionOf, type Completed } from './completion'
import { linked, prefixed, withBlock, wrapped } from './insert'
import { HIGHLIGHT, LOOK } from './look'

export interface Editor {
  /** The text from elsewhere: what is the same stays, and so does the cursor. */
  readonly setText: (text: string) => void
  /** `lines` stand in the file before what is shown. */
  readonly setFindings: (findings: readonly DeskFinding[], lines: number) => void
  readonly bold: () => void
  readonly italic: () => void
  readonly prefix: (prefix: string) => void
  readonly block: (block: string) => void
  readonly link: (address: string, title: string) => void
  /** Puts something around what is selected, or around words to be written over. */
  readonly insert: (before: string, words: string, after: string) => void
  readonly goTo: (line: number, column: number) => void
  readonly selected: () => string
  /** The text before the cursor. */
  readonly before: () => string
  readonly end: () => void
}

interface EditorOptions {
  readonly parent: HTMLElement
  readonly text: string
  readonly label: string
  readonly completed: Completed
  readonly onChange: (text: string) => void
  readonly onPicture: (file: File) => void
  /** A file that is none was pasted or dropped. */
  readonly onNoPicture: (file: File) => void
  readonly onLink: () => void
  readonly onCure: (name: string) => void
}

/** Marks a change that was not typed here. */
const fromElsewhere = Annotation.define<boolean>()

/** An editor of Markdown with our elements. Tab leaves it, as it leaves any field. */
export function createEditor({
  parent,
  text,
  label,
  completed,
  onChange,
  onPicture,
  onNoPicture,
  onLink,
  onCure,
}: EditorOptions): Editor {
  const nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce
  const view: EditorView = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        ...(nonce ? [EditorView.cspNonce.of(nonce)] : []),
        history(),
        drawSelection(),
        highlightSpecialChars(),
        closeBrackets(),
        EditorView.lineWrapping,
        markdown(),
        syntaxHighlighting(HIGHLIGHT),
        LOOK,
        lintGutter(),
        autocompletion({ override: [completionOf(completed)], activateOnTyping: true }),
        keymap.of([
          { key: 'Mod-b', run: () => acted(wrapped(view.state, '**', 'bold words')) },
          { key: 'Mod-i', run: () => acted(wrapped(view.state, '*', 'words')) },
          { key: 'Mod-k', run: () => (onLink(), true) },
          ...completionKeymap,
          ...historyKeymap,
          ...lintKeymap,
          ...defaultKeymap,
        ]),
        EditorView.contentAttributes.of({
          'aria-label': label,
          spellcheck: 'true',
          role: 'textbox',
          'aria-multiline': 'true',
        }),
        EditorView.updateListener.of(({ docChanged, transactions, state }) => {
          if (docChanged && !transactions.some((one) => one.annotation(fromElsewhere)))
            onChange(state.doc.toString())
        }),
        EditorView.domEventHandlers({ paste, drop }),
      ],
    }),
  })
  const acted = (change: TransactionSpec) => {
    view.dispatch(change)
    view.focus()
    return true
  }

  function paste(event: ClipboardEvent): boolean {
    const { picture, first } = pictureAmong([...(event.clipboardData?.files ?? [])])
    const html = event.clipboardData?.getData('text/html') ?? ''
    // What another editor puts there is the text itself, coloured.
    const isText = html !== '' && /<(?:p|h[1-6]|ul|ol|table|b|strong|em|i|a)[\s>]/i.test(html)
    if (picture && !isText) onPicture(picture)
    else if (isText)
      void import('./pasted').then(({ pastedMarkdown }) =>
        acted(view.state.replaceSelection(pastedMarkdown(html).trim())),
      )
    else if (first && !event.clipboardData?.getData('text/plain')) onNoPicture(first)
    else return false
    event.preventDefault()
    return true
  }
  function drop(event: DragEvent): boolean {
    const { picture, first } = pictureAmong([...(event.dataTransfer?.files ?? [])])
    if (!first) return false
    // Of another file the editor would put the bytes into the text.
    event.preventDefault()
    if (!picture) {
      onNoPicture(first)
      return true
    }
    const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
    if (at !== null) view.dispatch({ selection: { anchor: at } })
    onPicture(picture)
    return true
  }

  return {
    setText: (now) => {
      const changes = replacedIn(view.state.doc.toString(), now)
      if (changes) view.dispatch({ changes, annotations: fromElsewhere.of(true) })
    },
    setFindings: (findings, lines) => {
      const shown = findings.map((one) => diagnosticOf(one, lines, view.state, onCure))
      view.dispatch(setDiagnostics(view.state, shown))
    },
    bold: () => acted(wrapped(view.state, '**', 'bold words')),
    italic: () => acted(wrapped(view.state, '*', 'words')),
    prefix: (prefix) => acted(prefixed(view.state, prefix)),
    block: (block) => acted(withBlock(view.state, block)),
    link: (address, title) => acted(linked(view.state, address, title)),
    insert: (before, words, after) => {
      const { from, to } = view.state.selection.main
      const text = from === to ? words : view.state.sliceDoc(from, to)
      const anchor = from + before.length
      const changes = { from, to, insert: before + text + after }
      acted({ changes, selection: { anchor, head: anchor + text.length }, scrollIntoView: true })
    },
    goTo: (line, column) => {
      const { doc } = view.state
      const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines))
      acted({ selection: { anchor: Math.min(from + column - 1, to) }, scrollIntoView: true })
    },
    selected: () => view.state.sliceDoc(view.state.selection.main.from, view.state.selection.main.to),
    before: () => view.state.sliceDoc(0, view.state.selection.main.from),
    end: () => view.destroy(),
  }
}

function diagnosticOf(
  finding: DeskFinding,
  lines: number,
  { doc }: EditorState,
  onCure: (name: string) => void,
): Diagnostic {
  const { line, column, level, message, code, cure } = finding
  // What is wrong in front matter that is not shown stands at the first line.
  const at = doc.line(Math.min(Math.max(line - lines, 1), doc.lines))
  const from = line > lines ? Math.min(at.from + Math.max(column - 1, 0), at.to) : at.from
  return {
    ...{ from, to: at.to, severity: level, message, source: code },
    ...(cure && { actions: [{ name: cure.label, apply: () => onCure(cure.name) }] }),
  }
}
