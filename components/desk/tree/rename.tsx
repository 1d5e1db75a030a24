import { useState } from 'react'
import type { Change } from '@/lib/desk/protocol'
import { Ask } from '../parts/ask'
import { useDesk } from '../parts/desk-context'
import { Field } from '../parts/field'
import { nameOf } from '../parts/name-of'

/** What a name in an address may be. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

interface RenameProps {
  what: 'guide' | 'step'
  /** Whose title it is: a guide's stands in its front page. */
  at: { readonly guide: string; readonly step: string }
  title: string
  /** The name in its address. */
  id: string
  /** The change that gives it another. */
  rename: (to: string) => Change
  onClose: () => void
}

/** Asks for another title, another name in the address, or both. */
export function Rename({ what, at, title: before, id: was, rename, onClose }: RenameProps) {
  const { lang } = useDesk()
  const [title, setTitle] = useState(before)
  const [id, setId] = useState(was)
  const changes = (): Change[] | string | undefined => {
    if (title.trim() === '' || id === '') return undefined
    if (!ID.test(id)) {
      const near = nameOf(id)
      return `The name in the address is of the small letters a to z, digits and hyphens between them${near && `, such as ${near}`}.`
    }
    return [
      ...(title === before
        ? []
        : [{ kind: 'set-fields' as const, lang, at, fields: { title: title.trim() } }]),
      ...(id === was ? [] : [rename(id)]),
    ]
  }
  return (
    <Ask title={`Rename the ${what}`} done="Rename it" {...{ changes, onClose }}>
      <Field label="Title" value={title} onChange={setTitle} first required />
      <Field
        label="Name in the address"
        value={id}
        onChange={setId}
        required
        hint="Small letters, digits and hyphens. Links to the old name go on working."
      />
    </Ask>
  )
}
