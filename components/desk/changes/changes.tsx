import { useCallback, useEffect, useState } from 'react'
import type { GitState } from '@/lib/desk/protocol'
import { useDesk } from '../parts/desk-context'
import { DiffText } from '../parts/diff-text'
import { Field } from '../parts/field'

const STATE = { added: 'new', changed: 'changed', gone: 'gone', conflict: 'changed in two places' }

/** What changed since the last commit, as a picture and as text, and what keeps it: commit and push. */
export function Changes() {
  const desk = useDesk()
  const { client, tried, say, saves, refresh } = desk
  const [git, setGit] = useState<GitState>()
  const [message, setMessage] = useState('')
  const [branch, setBranch] = useState('')
  const [busy, setBusy] = useState(false)
  const load = useCallback(() => tried(client.git).then((now) => now && setGit(now)), [client, tried])
  useEffect(() => void load(), [load, saves])
  const act = async (what: () => Promise<unknown>, done: string) => {
    setBusy(true)
    const answer = await tried(what)
    setBusy(false)
    await load()
    if (answer === undefined) return
    await refresh()
    say(done)
    setMessage('')
  }
  if (!git) return <p className="desk-wait">Looking at what changed …</p>
  if (!git.repository)
    return (
      <div className="desk-changes">
        <h1>Changes</h1>
        <p>
          The content lies in no Git repository, so there is nothing to compare with. What you write is saved
          all the same.
        </p>
      </div>
    )
  const { changed, tree, pictures, diff, ahead, remote } = git
  return (
    <div className="desk-changes">
      <h1>Changes</h1>
      <p>{`On the branch ${git.branch}. ${changed.length === 0 ? 'Nothing changed since the last commit.' : `${changed.length} ${changed.length === 1 ? 'file' : 'files'} changed.`}`}</p>
      {tree.length > 0 && (
        <section aria-labelledby="desk.tree">
          <h2 id="desk.tree">What became of the tree</h2>
          <ul role="list" className="desk-tree-changes">
            {tree.map(({ kind, text }, n) => (
              <li key={n} data-kind={kind}>
                {text}
              </li>
            ))}
          </ul>
          {pictures.map(({ guide, svg }) => (
            <figure key={guide}>
              <figcaption>{overviewTitle(desk.overview?.guides ?? [], guide)}</figcaption>
              {/* Drawn by our own server, which writes every word of it as text. */}
              <div
                className="desk-map-view"
                role="region"
                aria-label={`Picture of ${guide}`}
                tabIndex={0}
                dangerouslySetInnerHTML={{ __html: svg }}
              />
            </figure>
          ))}
        </section>
      )}
      {changed.length > 0 && (
        <>
          <form
            className="desk-commit"
            onSubmit={(event) => {
              event.preventDefault()
              void act(
                () => client.commit({ message, ...(branch.trim() && { branch: branch.trim() }) }),
                'Committed.',
              )
            }}
          >
            <h2>Keep it as a commit</h2>
            <Field label="What changed, for whom" value={message} onChange={setMessage} required long />
            <Field
              label="On another branch"
              value={branch}
              onChange={setBranch}
              hint={`Left empty: ${git.branch}`}
            />
            <button type="submit" className="desk-main" disabled={busy || message.trim() === ''}>
              Commit
            </button>
          </form>
          <section aria-labelledby="desk.files">
            <h2 id="desk.files">Files</h2>
            <ul role="list">
              {changed.map(({ path, state }) => (
                <li key={path}>
                  <code>{path}</code>{' '}
                  <small data-wrong={state === 'conflict' || undefined}>{STATE[state]}</small>
                </li>
              ))}
            </ul>
            {diff !== '' && <DiffText diff={diff} label="The changes line by line" />}
          </section>
        </>
      )}
      {remote && ahead > 0 && (
        <p>
          <button
            type="button"
            className="desk-main"
            disabled={busy}
            onClick={() => void act(client.push, 'Pushed.')}
          >
            {`Push ${ahead} ${ahead === 1 ? 'commit' : 'commits'}`}
          </button>
        </p>
      )}
    </div>
  )
}

function overviewTitle(guides: readonly { id: string; title: string }[], guide: string): string {
  return guides.find(({ id }) => id === guide)?.title ?? guide
}
