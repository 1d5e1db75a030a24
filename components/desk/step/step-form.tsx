import type { DeskFile } from '@/lib/desk/protocol'
import { Field } from '../parts/field'
import { ListField } from '../parts/list-field'
import { TargetPicker } from '../parts/target-picker'
import { useStore } from '../state/use-store'
import type { Form } from '../state/form'
import { Answers } from './answers'
import { KindChoice } from './kind-choice'
import { stepFields } from './step-fields'

interface StepFormProps {
  form: Form
  at: { readonly guide: string; readonly step: string }
  front: NonNullable<DeskFile['fields']>
  /** Whether the tree may be changed here: it is the first language's. */
  original: boolean
}

/** Front matter as a form. What is put in is in the file after a pause; what else is in it, and its comments, stay as they are. */
export function StepForm({ form, at, front, original }: StepFormProps) {
  const { edits } = useStore(form.store)
  const fields = stepFields(front, edits)
  const isFront = at.step === 'index'
  const orNothing = (text: string) => (text === '' ? null : text)
  return (
    <div className="desk-form">
      <Field label="Title" value={fields.title} required onChange={(title) => form.edit({ title })} />
      {isFront && (
        <Field
          label="Summary"
          value={fields.summary}
          hint="One sentence, shown in lists and in the search."
          onChange={(summary) => form.edit({ summary })}
        />
      )}
      {isFront && original && (
        <TargetPicker
          label="It starts with"
          value={fields.start}
          onChange={(target) => form.edit({ start: target.replace(`${at.guide}/`, '') })}
          hint="A step of this guide: the first that readers see."
        />
      )}
      {!isFront && original && <KindChoice key={fields.kind} fields={fields} onChange={form.edit} />}
      {fields.kind === 'instruction' && original && (
        <div className="desk-pair">
          <TargetPicker label="Goes on with" value={fields.next} onChange={(next) => form.edit({ next })} />
          <TargetPicker
            label="Then"
            value={fields.then}
            onChange={(then) => form.edit({ then: orNothing(then) })}
            hint="Only where it goes through another part and comes back."
          />
        </div>
      )}
      {fields.kind === 'question' && (
        <Answers at={at} answers={fields.answers} onChange={(choices) => form.edit({ choices })} />
      )}
      <details>
        <summary>Keywords, owner, review</summary>
        <ListField
          label="Keywords"
          value={fields.keywords}
          hint="Other words that readers search for, with commas."
          onChange={(words) => form.edit({ keywords: words.length === 0 ? null : words })}
        />
        <div className="desk-pair">
          <Field
            label="Owner"
            value={fields.owner}
            onChange={(owner) => form.edit({ owner: orNothing(owner) })}
          />
          <Field
            type="date"
            label="Reviewed on"
            value={fields.reviewed}
            onChange={(reviewed) => form.edit({ reviewed: orNothing(reviewed) })}
          />
          <Field
            type="date"
            label="Review it by"
            value={fields.reviewBy}
            onChange={(reviewBy) => form.edit({ reviewBy: orNothing(reviewBy) })}
          />
        </div>
        <label className="desk-check">
          <input
            type="checkbox"
            checked={fields.draft}
            onChange={({ target }) => form.edit({ draft: target.checked })}
          />
          A draft: readers do not see it yet
        </label>
      </details>
    </div>
  )
}
