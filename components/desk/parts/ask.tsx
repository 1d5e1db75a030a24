import { useState, type ReactNode } from 'react'
import type { Change } from '@/lib/desk/protocol'
import { useDesk } from './desk-context'
import { Modal } from './modal'

interface AskProps {
  title: string
  /** What the button says. */
  done: string
  grave?: boolean
  /** The changes in their order; undefined while something is missing. */
  changes: () => readonly Change[] | undefined
  onClose: () => void
  children?: ReactNode
}

/** A dialog that asks what a change of the tree needs, and makes it. */
export function Ask({ title, done, grave = false, changes, onClose, children }: AskProps) {
  const desk = useDesk()
  const [missing, setMissing] = useState('')
  const submit = async () => {
    const wanted = changes()
    if (!wanted) return setMissing('Fill in what is empty first.')
    for (const change of wanted)
      if (!(await desk.change(change))) return setMissing(desk.store.get().said.text)
    onClose()
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
