import { useState } from 'react'
import { TreeDialog, type Asked } from '../tree/tree-dialogs'
import { useDesk } from '../parts/desk-context'
import { AnswerRow } from './answer-row'
import type { Answer } from './step-fields'
import { TryError } from './try-error'

interface AnswersProps {
  at: { readonly guide: string; readonly step: string }
  answers: readonly Answer[]
  onChange: (answers: Answer[]) => void
}

/** The answers of a question, in their order. */
export function Answers({ at, answers, onChange }: AnswersProps) {
  const { overview, form } = useDesk()
  const [asked, setAsked] = useState<Asked>()
  const [taken, setTaken] = useState<string>()
  const interfaces = (overview?.interfaces ?? []).map(({ id }) => id)
  const moved = (n: number, by: -1 | 1) => {
    const now = [...answers]
    const [one] = now.splice(n, 1)
    now.splice(n + by, 0, one!)
    onChange(now)
  }
  return (
    <fieldset className="desk-answers">
      <legend>Answers</legend>
      <ol role="list">
        {answers.map((answer, n) => (
          <AnswerRow
            key={n}
            {...{ answer, number: n + 1, last: n === answers.length - 1, interfaces }}
            taken={taken !== undefined && idOf(answer) === taken}
            onChange={(now) => onChange(answers.map((one, i) => (i === n ? now : one)))}
            onMove={(by) => moved(n, by)}
            onRemove={() =>
              setAsked({ kind: 'remove-answer', at, answer: idOf(answer), label: answer.label })
            }
          />
        ))}
      </ol>
      <button
        type="button"
        onClick={() => void form?.flush().then(() => setAsked({ kind: 'add-answer', at }))}
      >
        Add an answer …
      </button>
      <TryError {...at} answers={answers} onTaken={setTaken} />
      {asked && <TreeDialog asked={asked} onClose={() => setAsked(undefined)} />}
    </fieldset>
  )
}

/** An answer's permanent name: where it has none of its own, its target's. */
function idOf({ id, to }: Answer): string {
  return id ?? to.replace(/\/$/, '').replaceAll('/', '-')
}
