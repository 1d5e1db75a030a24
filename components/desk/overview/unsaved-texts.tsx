import type { Unsaved } from '@/lib/desk/protocol'
import { useDesk } from '../parts/desk-context'

/** What was typed before the desk was ended in the middle, and lies in no file: it is kept, or forgotten. */
export function UnsavedTexts({ unsaved }: { unsaved: readonly Unsaved[] }) {
  const { client, tried, refresh, say } = useDesk()
  const settle = async (path: string, keep: boolean) => {
    if ((await tried(() => client.settle({ path, keep }))) === undefined) return
    await refresh()
    say(keep ? 'It is in the file now.' : 'It is forgotten.')
  }
  if (unsaved.length === 0) return null
  return (
    <section className="desk-unsaved" aria-labelledby="desk.unsaved">
      <h2 id="desk.unsaved">Typed, but not in the file</h2>
      <p>The desk was ended while this was being written. It was kept.</p>
      {unsaved.map(({ path, text, current, at }) => (
        <div key={path}>
          <h3>{path}</h3>
          <p>{`Typed on ${new Date(at).toLocaleString('en')}.`}</p>
          <div className="desk-twice">
            <div role="region" aria-label="What was typed" tabIndex={0}>
              <b>What was typed</b>
              <pre>{text}</pre>
            </div>
            <div role="region" aria-label="What the file holds" tabIndex={0}>
              <b>What the file holds</b>
              <pre>{current ?? 'There is no such file any more.'}</pre>
            </div>
          </div>
          <div className="desk-row">
            <button type="button" className="desk-main" onClick={() => void settle(path, true)}>
              Put it into the file
            </button>
            <button type="button" onClick={() => void settle(path, false)}>
              Forget it
            </button>
          </div>
        </div>
      ))}
    </section>
  )
}
