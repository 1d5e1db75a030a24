import { useState } from 'react'
import type { Change } from '@/lib/desk/protocol'
import { Ask } from '../parts/ask'
import { useDesk } from '../parts/desk-context'
import { Field } from '../parts/field'
import { TargetPicker } from '../parts/target-picker'
import { LeadsTo, leadsOf, type LeadsChoice } from './leads-to'
import { Rename } from './rename'
import { STEP_KINDS } from './step-kinds'

type At = Extract<Change, { kind: 'add-answer' }>['at']
type Edge = Extract<Change, { kind: 'lead' }>['edge']

/** What is being asked, of which step or answer. */
export type Asked =
  | { readonly kind: 'add-answer' | 'move'; readonly at: At }
  | { readonly kind: 'rename' | 'remove'; readonly at: At; readonly title: string }
  | { readonly kind: 'insert' | 'lead'; readonly edge: Edge }
  | { readonly kind: 'remove-answer'; readonly at: At; readonly answer: string; readonly label: string }

interface DialogProps<Kind extends Asked['kind']> {
  asked: Extract<Asked, { kind: Kind }> | Asked
  onClose: () => void
}

const NOTHING: LeadsChoice = { kind: 'question', title: '', to: '' }

/** The dialog of a change. */
export function TreeDialog({ asked, onClose }: DialogProps<Asked['kind']>) {
  const own = { onClose }
  switch (asked.kind) {
    case 'add-answer':
      return <AddAnswer {...own} at={asked.at} />
    case 'insert':
      return <Insert {...own} edge={asked.edge} />
    case 'lead':
      return <Lead {...own} edge={asked.edge} />
    case 'rename':
      return (
        <Rename
          {...{ ...own, what: 'step', at: asked.at, title: asked.title, id: asked.at.step }}
          rename={(to) => ({ kind: 'rename-step', at: asked.at, to })}
        />
      )
    case 'move':
      return <Move {...own} at={asked.at} />
    case 'remove':
      return <Remove {...own} at={asked.at} title={asked.title} />
    case 'remove-answer': {
      const { at, answer, label } = asked
      return (
        <Ask
          title={`Remove the answer “${label}”?`}
          done="Remove"
          grave
          {...own}
          changes={() => [{ kind: 'remove-answer', at, answer }]}
        >
          <p>Where it led stays, if something else leads there.</p>
        </Ask>
      )
    }
  }
}

function AddAnswer({ at, onClose }: { at: At; onClose: () => void }) {
  const [label, setLabel] = useState('')
  const [leads, setLeads] = useState(NOTHING)
  const changes = (): Change[] | undefined => {
    const to = leadsOf(leads)
    return to && label.trim() ? [{ kind: 'add-answer', at, label: label.trim(), leads: to }] : undefined
  }
  return (
    <Ask title="Add an answer" done="Add it" {...{ changes, onClose }}>
      <Field label="What the reader answers" value={label} onChange={setLabel} first required />
      <LeadsTo value={leads} onChange={setLeads} />
    </Ask>
  )
}

function Insert({ edge, onClose }: { edge: Edge; onClose: () => void }) {
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<LeadsChoice['kind']>('instruction')
  const changes = (): Change[] | undefined =>
    title.trim() && kind !== 'there'
      ? [{ kind: 'insert-step', edge, step: { title: title.trim(), kind } }]
      : undefined
  return (
    <Ask title="Put a step between" done="Put it there" {...{ changes, onClose }}>
      <Field label="Title of the new step" value={title} onChange={setTitle} first required />
      <fieldset className="desk-radios">
        <legend>What it is</legend>
        {STEP_KINDS.map((one) => (
          <label key={one.kind}>
            <input type="radio" name="kind" checked={kind === one.kind} onChange={() => setKind(one.kind)} />
            {one.label.replace(/^A new /, '').replace(/^./, (letter) => letter.toUpperCase())}
          </label>
        ))}
      </fieldset>
      <p>A question or an instruction leads on to where the way led before.</p>
    </Ask>
  )
}

function Lead({ edge, onClose }: { edge: Edge; onClose: () => void }) {
  const [leads, setLeads] = useState<LeadsChoice>({ ...NOTHING, kind: 'there' })
  const changes = (): Change[] | undefined => {
    const to = leadsOf(leads)
    return to && [{ kind: 'lead', edge, leads: to }]
  }
  return (
    <Ask title="Lead it elsewhere" done="Lead it there" {...{ changes, onClose }}>
      <LeadsTo value={leads} onChange={setLeads} first />
    </Ask>
  )
}

function Move({ at, onClose }: { at: At; onClose: () => void }) {
  const { overview } = useDesk()
  const others = (overview?.guides ?? []).filter(({ id }) => id !== at.guide)
  const [guide, setGuide] = useState(others[0]?.id ?? '')
  const changes = (): Change[] | undefined => (guide === '' ? undefined : [{ kind: 'move-step', at, guide }])
  return (
    <Ask title="Move the step to another guide" done="Move it" {...{ changes, onClose }}>
      {others.length === 0 ? (
        <p>There is no other guide yet.</p>
      ) : (
        <label className="desk-field">
          Guide
          <select data-first value={guide} onChange={({ target }) => setGuide(target.value)}>
            {others.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <p>What leads to it goes on leading to it, and so do links to its old address.</p>
    </Ask>
  )
}

function Remove({ at, title, onClose }: { at: At; title: string; onClose: () => void }) {
  const [over, setOver] = useState('')
  const changes = (): Change[] | undefined => (over === '' ? undefined : [{ kind: 'remove-step', at, over }])
  return (
    <Ask title={`Remove “${title}”`} done="Remove it" grave {...{ changes, onClose }}>
      <TargetPicker
        label="Which step takes over"
        value={over}
        onChange={setOver}
        first
        hint="What led to the removed step leads there then, and so does its address."
      />
    </Ask>
  )
}
