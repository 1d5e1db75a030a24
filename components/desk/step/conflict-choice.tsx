import { MergeView } from '@codemirror/merge'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import type { Conflict } from '@/lib/desk/protocol'
import { LOOK } from '../editor/look'

interface ConflictChoiceProps {
  conflict: Conflict
  /** What was typed meanwhile, too. */
  mine: string
  onSettle: (text: string) => void
  /** The file is gone, and stays so. */
  onLetGo: () => void
}

/** Two texts of one file side by side: what lies on the disk, and what was typed here. One of them is chosen, or a mixture. */
export function ConflictChoice({ conflict, mine, onSettle, onLetGo }: ConflictChoiceProps) {
  const host = useRef<HTMLDivElement>(null)
  const shown = useRef<MergeView>(null)
  const { theirs, gone } = conflict
  useEffect(() => {
    const nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce
    const all = [LOOK, EditorView.lineWrapping, ...(nonce ? [EditorView.cspNonce.of(nonce)] : [])]
    const named = (label: string) => EditorView.contentAttributes.of({ 'aria-label': label })
    const view = new MergeView({
      parent: host.current!,
      a: { doc: theirs, extensions: [...all, named('On the disk'), EditorState.readOnly.of(true)] },
      b: { doc: mine, extensions: [...all, named('Typed here')] },
      revertControls: 'a-to-b',
    })
    shown.current = view
    return () => view.destroy()
    // What is typed on goes on in the view.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [theirs])
  return (
    <section className="desk-conflict" aria-label="Changed in two places">
      <h2>
        {gone ? 'This file was removed elsewhere' : 'This file was changed elsewhere, in the same lines'}
      </h2>
      <p>
        {gone
          ? 'Right is what you typed. Write the file anew with it, or let it go.'
          : 'Left is what lies on the disk, right what you typed. Nothing is lost: choose one, or change the right side first; an arrow takes a place over.'}
      </p>
      <div ref={host} className="desk-merge" />
      <div className="desk-row">
        <button
          type="button"
          className="desk-main"
          onClick={() => onSettle(shown.current?.b.state.doc.toString() ?? mine)}
        >
          {gone ? 'Write it anew' : 'Keep the right side'}
        </button>
        <button type="button" onClick={() => (gone ? onLetGo() : onSettle(theirs))}>
          {gone ? 'Let it go' : 'Take the left side'}
        </button>
      </div>
    </section>
  )
}
