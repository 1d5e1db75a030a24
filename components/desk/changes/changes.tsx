import { useCallback, useEffect, useState } from 'react'
import type { GitState } from '@/lib/desk/protocol'
import { useDesk } from '../parts/desk-context'
import { DiffText } from '../parts/diff-text'
import { Field } from '../parts/field'
import { PlaceLink } from '../parts/place-link'
import { Conflicts } from './conflicts'

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
  const { changed, tree, pictures, diff, ahead, behind, remote, merging } = git
  const open = changed.filter((one) => one.open)
  return (
    <div className="desk-changes">
      <h1>Changes</h1>
      <p>{`On the branch ${git.branch}. ${changed.length === 0 ? 'Nothing changed since the last commit.' : `${changed.length} ${changed.length === 1 ? 'file' : 'files'} changed.`}`}</p>
      {open.length > 0 && (
        <Conflicts
          paths={open.map(({ path }) => path)}
          onSettled={async (path) => {
            await load()
            await refresh()
            say(`Settled: ${path}.`)
          }}
        />
      )}
      {tree.length > 0 && (
        <section aria-labelledby="desk.tree">
          <h2 id="desk.tree">What became of the tree</h2>
          <ul role="list" className="desk-tree-changes">
            {tree.map(({ kind, text, guide, step }, n) => (
              <li key={n} data-kind={kind}>
                {guide !== undefined && step !== undefined && (
                  <>
                    <ChangedStep {...{ guide, step }} />{' '}
                  </>
                )}
                {text}
              </li>
            ))}
          </ul>
          {pictures.map(({ guide, svg }, n) => (
            // Of a large guide there are two: what changed, and the whole.
            <figure key={`${guide} ${n}`}>
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
      {(changed.length > 0 || merging) && (
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
            {merging && <p>This commit ends the merge of what others wrote with what you wrote.</p>}
            <Field label="What changed, for whom" value={message} onChange={setMessage} required long />
            <Field
              label="On another branch"
              value={branch}
              onChange={setBranch}
              hint={`Left empty: ${git.branch}`}
            />
            <button
              type="submit"
              className="desk-main"
              disabled={busy || open.length > 0 || message.trim() === ''}
            >
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
      {remote && (
        <section className="desk-row" aria-label="What others have">
          {ahead > 0 && (
            <button
              type="button"
              className="desk-main"
              disabled={busy}
              onClick={() => void act(client.push, 'Pushed.')}
            >
              {`Push ${ahead} ${ahead === 1 ? 'commit' : 'commits'}`}
            </button>
          )}
          <button
            type="button"
            disabled={busy || merging}
            onClick={() => void act(client.pull, 'Taken in what others wrote.')}
          >
            {behind > 0 ? `Take in ${behind} of others` : 'Take in what others wrote'}
          </button>
        </section>
      )}
    </div>
  )
}

/** The step that a change is of: a link where it is there still. */
function ChangedStep({ guide, step }: { guide: string; step: string }) {
  const { overview } = useDesk()
  const own = overview?.guides.find(({ id }) => id === guide)?.steps.find(({ id }) => id === step)
  if (!own) return <b>{step}:</b>
  return (
    <>
      <PlaceLink to={{ kind: 'step', guide, step }}>{own.title}</PlaceLink>:
    </>
  )
}

function overviewTitle(guides: readonly { id: string; title: string }[], guide: string): string {
  return guides.find(({ id }) => id === guide)?.title ?? guide
}
