import { EditorSelection, type ChangeSpec, type EditorState, type TransactionSpec } from '@codemirror/state'

// What the buttons above the editor do to a text: for those who do not know Markdown. Each gives a change of the editor's state.

/** Puts signs around what is selected, or around a word to be written over; takes them away where they are. */
export function wrapped(state: EditorState, sign: string, word: string): TransactionSpec {
  return state.changeByRange(({ from, to }) => {
    const inside =
      state.sliceDoc(from - sign.length, from) === sign && state.sliceDoc(to, to + sign.length) === sign
    if (inside)
      return {
        changes: [
          { from: from - sign.length, to: from },
          { from: to, to: to + sign.length },
        ],
        range: EditorSelection.range(from - sign.length, to - sign.length),
      }
    const text = from === to ? word : state.sliceDoc(from, to)
    return {
      changes: { from, to, insert: `${sign}${text}${sign}` },
      range: EditorSelection.range(from + sign.length, from + sign.length + text.length),
    }
  })
}

/** Begins each selected line with something: `- `, `## `; numbers them where that is `1. `. What stands there of the kind gives way. */
export function prefixed(state: EditorState, prefix: string): TransactionSpec {
  const { from, to } = state.selection.main
  const [first, last] = [state.doc.lineAt(from).number, state.doc.lineAt(to).number]
  const changes: ChangeSpec[] = []
  const lines = Array.from({ length: last - first + 1 }, (_, n) => state.doc.line(first + n))
  const own = (n: number) => (prefix === '1. ' ? `${n + 1}. ` : prefix)
  const all = lines.every(({ text }, n) => text.startsWith(own(n)))
  lines.forEach((line, n) => {
    const old = /^(?:#{1,6} |[-*] |\d+\. )?/.exec(line.text)![0]
    changes.push({ from: line.from, to: line.from + old.length, insert: all ? '' : own(n) })
  })
  return { changes, selection: { anchor: state.changes(changes).mapPos(to, 1) } }
}

/** Puts a block of its own after what is selected, with empty lines around it; `|` is where one writes on. */
export function withBlock(state: EditorState, block: string): TransactionSpec {
  const { from, to } = state.selection.main
  const selected = state.sliceDoc(from, to)
  const at = state.doc.lineAt(to).to
  const [start, end] = selected === '' ? [at, at] : [from, to]
  const before = state.sliceDoc(0, start).replace(/[ \t]+$/, '')
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const text = lead + block.replace('|', selected === '' ? '|' : selected)
  const cursor = text.indexOf('|')
  const insert = text.replace('|', '')
  const tail =
    state.sliceDoc(end, end + 2) === '\n\n' || end === state.doc.length
      ? ''
      : state.sliceDoc(end, end + 1) === '\n'
        ? '\n'
        : '\n\n'
  return {
    changes: { from: start, to: end, insert: insert + tail },
    selection: { anchor: start + (cursor < 0 ? insert.length : cursor) },
    scrollIntoView: true,
  }
}

/** Makes what is selected a link, or puts a link there. */
export function linked(state: EditorState, address: string, title: string): TransactionSpec {
  const { from, to } = state.selection.main
  const text = from === to ? title : state.sliceDoc(from, to)
  const insert = `[${text.replaceAll(/[[\]]/g, '\\$&')}](${address})`
  return { changes: { from, to, insert }, selection: { anchor: from + insert.length } }
}
