import { useState } from 'react'
import { useDesk } from '../parts/desk-context'
import type { Answer } from './step-fields'

interface TryErrorProps {
  guide: string
  step: string
  answers: readonly Answer[]
  onTaken: (answer: string | undefined) => void
}

/** A box to try an error text in: which answer takes it. */
export function TryError({ guide, step, answers, onTaken }: TryErrorProps) {
  const { client, tried } = useDesk()
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const ask = async (now: string) => {
    setText(now)
    if (now.trim() === '') {
      onTaken(undefined)
      return setSaid('')
    }
    const answer = await tried(() => client.match({ guide, step, text: now }))
    if (answer === undefined) return
    const taken = answer.answer ?? undefined
    onTaken(taken)
    const named = answers.find(({ id, to }) => (id ?? to.replace(/\/$/, '').replaceAll('/', '-')) === taken)
    setSaid(taken === undefined ? 'No answer fits it.' : `“${named?.label ?? taken}” takes it.`)
  }
  return (
    <div className="desk-field">
      <label htmlFor="desk.try">Try an error text</label>
      <textarea
        id="desk.try"
        rows={2}
        value={text}
        onChange={({ target }) => void ask(target.value)}
        aria-describedby="desk.tried"
      />
      <small id="desk.tried" role="status">
        {said || 'Paste what a device or a program says: this shows which answer fits.'}
      </small>
    </div>
  )
}
