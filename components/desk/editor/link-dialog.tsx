import { useState } from 'react'
import { Field } from '../parts/field'
import { Modal } from '../parts/modal'
import { TargetPicker } from '../parts/target-picker'
import { linkTo } from './elements'

interface LinkDialogProps {
  /** What is selected. */
  words: string
  onDone: (address: string, title: string) => void
  onClose: () => void
}

/** Asks where a link leads: to a step, or out of the site. */
export function LinkDialog({ words, onDone, onClose }: LinkDialogProps) {
  const [to, setTo] = useState('')
  const [address, setAddress] = useState('')
  const [title, setTitle] = useState(words)
  return (
    <Modal title="A link" onClose={onClose}>
      <form
        className="desk-ask"
        onSubmit={(event) => {
          event.preventDefault()
          const where = address !== '' ? address : to === '' ? '' : linkTo(to)
          onClose()
          if (where !== '') onDone(where, title || to || address)
        }}
      >
        <TargetPicker label="To a step or guide" value={to} onChange={setTo} first />
        <Field label="Or to an address" value={address} onChange={setAddress} hint="https://…" />
        <Field label="Its words" value={title} onChange={setTitle} />
        <div className="desk-ask-end">
          <button type="submit" className="desk-main">
            Put it in
          </button>
        </div>
      </form>
    </Modal>
  )
}
