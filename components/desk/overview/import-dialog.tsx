import { useState } from 'react'
import type { Imported } from '@/lib/desk/protocol'
import { useDesk } from '../parts/desk-context'
import { Modal } from '../parts/modal'
import { PickFile } from '../parts/pick-file'
import { base64Of } from '../state/base64'
import { ACCEPTED } from './accepted-files'

/** Makes a draft guide of a file that somebody has, and says what could not be placed. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { client, tried, lang, open, refresh, store } = useDesk()
  const [done, setDone] = useState<Imported>()
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const take = async (file: File) => {
    setBusy(true)
    const data = await base64Of(file)
    const made = await tried(() => client.bringIn({ name: file.name, data, lang }))
    setBusy(false)
    if (!made) return setWrong(store.get().said.text)
    setWrong('')
    setDone(made)
    await refresh()
  }
  return (
    <Modal title="Import" onClose={onClose}>
      <div className="desk-ask">
        {done ? (
          <>
            <p>{`A draft guide was made, in ${done.files.length} files.`}</p>
            {done.unplaced.length > 0 && (
              <>
                <h3>What could not be placed</h3>
                <ul className="desk-unplaced">
                  {done.unplaced.map((text, n) => (
                    <li key={n}>{text}</li>
                  ))}
                </ul>
              </>
            )}
            <button
              type="button"
              className="desk-main"
              onClick={() => {
                onClose()
                void open({ kind: 'guide', guide: done.guide })
              }}
            >
              Show it
            </button>
          </>
        ) : (
          <>
            <p>
              An article as Markdown or HTML (Zendesk, Confluence, Word), a decision table as CSV or a
              spreadsheet, or a flowchart of Mermaid or draw.io.
            </p>
            <PickFile
              label={busy ? 'Reading it …' : 'Choose the file …'}
              accept={ACCEPTED}
              onFile={(file) => void take(file)}
            />
            <p role="alert" className="desk-wrong">
              {wrong}
            </p>
          </>
        )}
      </div>
    </Modal>
  )
}
