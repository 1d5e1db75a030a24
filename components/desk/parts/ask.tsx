import { useState, type ReactNode } from 'react'
import type { Change, Changed } from '@/lib/desk/protocol'
import { useDesk } from './desk-context'
import { Modal } from './modal'

interface AskProps {
  title: string
  /** What the button says. */
  done: string
  grave?: boolean
  /** The changes in their order; undefined while something is missing, or what is wrong. */
  changes: () => readonly Change[] | string | undefined
  onClose: () => void
  /** It is made: what the last of the changes gave. */
  onDone?: (last: Changed) => void
  children?: ReactNode
}

/** A dialog that asks what a change of the tree needs, and makes it. */
export function Ask({ title, done, grave = false, changes, onClose, onDone, children }: AskProps) {
  const desk = useDesk()
  const [missing, setMissing] = useState('')
  const submit = async () => {
    const wanted = changes()
    if (!wanted) return setMissing('Fill in what is empty first.')
    if (typeof wanted === 'string') return setMissing(wanted)
    let last: Changed | undefined
    for (const change of wanted) {
      last = await desk.change(change)
      if (!last) return setMissing(desk.store.get().said.text)
    }
    onClose()
    if (last) onDone?.(last)
  }
  return (
    <Modal {...{ title, onClose }}>
      <form
        className="desk-ask"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {children}
        <p role="alert" className="desk-wrong">
          {missing}
        </p>
        <div className="desk-ask-end">
          <button type="submit" className="desk-main" data-grave={grave}>
            {done}
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Modal>
  )
}
