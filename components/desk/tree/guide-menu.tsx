import { useState } from 'react'
import type { Change, DeskGuide } from '@/lib/desk/protocol'
import { Ask } from '../parts/ask'
import { useDesk } from '../parts/desk-context'
import { Field } from '../parts/field'
import { Menu } from '../parts/menu'
import { TargetPicker } from '../parts/target-picker'

type Guide = Pick<DeskGuide, 'id' | 'title'>

/** What can be done with a guide as a whole. */
export function GuideMenu({ guide }: { guide: Guide }) {
  const desk = useDesk()
  const [menu, setMenu] = useState<{ x: number; y: number }>()
  const [asked, setAsked] = useState<'rename' | 'remove'>()
  const close = () => setAsked(undefined)
  return (
    <>
      <button
        type="button"
        aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect()
          setMenu({ x: left, y: bottom + 4 })
        }}
      >
        Guide …
      </button>
      {menu && (
        <Menu
          label={guide.title}
          at={menu}
          onClose={() => setMenu(undefined)}
          items={[
            {
              label: 'Write its front page',
              act: () => void desk.open({ kind: 'step', guide: guide.id, step: 'index' }),
            },
            { label: 'Rename …', act: () => setAsked('rename') },
            { label: 'Remove …', grave: true, act: () => setAsked('remove') },
          ]}
        />
      )}
      {asked === 'rename' && <RenameGuide guide={guide} onClose={close} />}
      {asked === 'remove' && <RemoveGuide guide={guide} onClose={close} />}
    </>
  )
}

interface GuideDialogProps {
  guide: Guide
  onClose: () => void
}

function RenameGuide({ guide: { id: before, title: was }, onClose }: GuideDialogProps) {
  const { lang } = useDesk()
  const [title, setTitle] = useState(was)
  const [id, setId] = useState(before)
  const changes = (): Change[] | undefined => {
    if (title.trim() === '' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return undefined
    const at = { guide: before, step: 'index' }
    return [
      ...(title === was ? [] : [{ kind: 'set-fields' as const, lang, at, fields: { title: title.trim() } }]),
      ...(id === before ? [] : [{ kind: 'rename-guide' as const, guide: before, to: id }]),
    ]
  }
  return (
    <Ask title="Rename the guide" done="Rename it" {...{ changes, onClose }}>
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

function RemoveGuide({ guide: { id, title }, onClose }: GuideDialogProps) {
  const [over, setOver] = useState('')
  const changes = (): Change[] => [{ kind: 'remove-guide', guide: id, over: over === '' ? null : over }]
  return (
    <Ask title={`Remove “${title}”`} done="Remove it" grave {...{ changes, onClose }}>
      <TargetPicker
        label="Which guide or step takes over"
        value={over}
        onChange={setOver}
        first
        hint="What led to the guide leads there then, and so do its addresses. Left empty: only where nothing leads to it."
      />
    </Ask>
  )
}
