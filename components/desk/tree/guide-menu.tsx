import { useState } from 'react'
import type { Change, DeskGuide } from '@/lib/desk/protocol'
import { Ask } from '../parts/ask'
import { useDesk } from '../parts/desk-context'
import { MenuButton } from '../parts/menu-button'
import { TargetPicker } from '../parts/target-picker'
import { Rename } from './rename'

type Guide = Pick<DeskGuide, 'id' | 'title'>

/** What can be done with a guide as a whole. */
export function GuideMenu({ guide }: { guide: Guide }) {
  const desk = useDesk()
  const [asked, setAsked] = useState<'rename' | 'remove'>()
  const { id, title } = guide
  const at = { guide: id, step: 'index' }
  const own = { onClose: () => setAsked(undefined) }
  return (
    <>
      <MenuButton
        text="Guide …"
        label={title}
        items={[
          { label: 'Write its front page', act: () => void desk.open({ kind: 'step', ...at }) },
          { label: 'Rename …', act: () => setAsked('rename') },
          { label: 'Remove …', grave: true, act: () => setAsked('remove') },
        ]}
      />
      {asked === 'rename' && (
        <Rename
          {...{ ...own, what: 'guide', at, title, id }}
          rename={(to) => ({ kind: 'rename-guide', guide: id, to })}
        />
      )}
      {asked === 'remove' && <RemoveGuide {...own} guide={guide} />}
    </>
  )
}

interface GuideDialogProps {
  guide: Guide
  onClose: () => void
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
