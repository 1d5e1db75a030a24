import { useState } from 'react'
import { Ask } from '../parts/ask'
import { useDesk } from '../parts/desk-context'
import { Field } from '../parts/field'

/** Asks what a new guide is about. */
export function NewGuide({ onClose }: { onClose: () => void }) {
  const { open } = useDesk()
  const [title, setTitle] = useState('')
  const [summary, setSummary] = useState('')
  return (
    <Ask
      title="A new guide"
      done="Begin it"
      onClose={onClose}
      onDone={(last) => last.open && void open({ kind: 'guide', guide: last.open.guide })}
      changes={() =>
        title.trim() && summary.trim()
          ? [{ kind: 'add-guide', title: title.trim(), summary: summary.trim() }]
          : undefined
      }
    >
      <Field
        label="Title"
        value={title}
        onChange={setTitle}
        first
        required
        hint="What readers look for: The app does not ring"
      />
      <Field
        label="Summary"
        value={summary}
        onChange={setSummary}
        required
        hint="One sentence, shown in lists and in the search."
      />
    </Ask>
  )
}
