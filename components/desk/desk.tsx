'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Changes } from './changes/changes'
import { OverviewPage } from './overview/overview'
import { StepList } from './overview/step-list'
import { StepSearch } from './overview/step-search'
import { DeskContext, useDesk } from './parts/desk-context'
import { Preview } from './preview/preview'
import { MISSED, stayHere } from './parts/stay-here'
import { createClient } from './state/client'
import { createDesk } from './state/desk'
import { hashOf, placeIn } from './state/place'
import { unsavedTextsIn } from './state/unsaved-texts'
import { Step } from './step/step'
import { TopBar } from './top-bar'
import { Tree } from './tree/tree'

interface WritersDeskProps {
  /** Where its server answers: `/desk/api`. */
  api: string
}

/** A change of the tree is one of several files. */
const SETTLE_MS = 150

/** The writers' desk: from an idea to a published step. */
export function WritersDesk({ api }: WritersDeskProps) {
  const [desk] = useState(() =>
    createDesk({
      client: createClient(api),
      kept: unsavedTextsIn(() => localStorage),
      address: () => (typeof location === 'undefined' ? '' : location.hash),
      onPlace: (hash) => {
        if (location.hash !== hash) location.hash = hash
      },
    }),
  )
  useEffect(() => {
    void desk.refresh()
    let soon: ReturnType<typeof setTimeout> | undefined
    let changed: readonly string[] = []
    const told = desk.client.follow((files) => {
      if (files.length > 0) desk.filesChanged()
      changed = [...changed, ...files]
      clearTimeout(soon)
      soon = setTimeout(() => {
        void desk.refresh(changed)
        changed = []
      }, SETTLE_MS)
    })
    const over = new AbortController()
    const options = { signal: over.signal }
    const followAddress = () => {
      const { place, lang } = placeIn(location.hash)
      const now = desk.store.get()
      if (JSON.stringify([place, lang || now.lang]) !== JSON.stringify([now.place, now.lang]))
        void desk.open(place, lang || now.lang)
    }
    // It may have changed before anybody listened.
    followAddress()
    addEventListener('hashchange', followAddress, options)
    addEventListener(
      'keydown',
      (event) => {
        const letter = event.key.toLowerCase()
        const isField =
          event.target instanceof Element && event.target.closest('input,textarea,select,.cm-editor,dialog')
        if (isField || (!event.ctrlKey && !event.metaKey)) return
        const way =
          letter === 'y' || (letter === 'z' && event.shiftKey)
            ? desk.redo
            : letter === 'z'
              ? desk.undo
              : undefined
        if (!way) return
        event.preventDefault()
        void way()
      },
      options,
    )
    addEventListener(
      'beforeunload',
      (event) => {
        const { draft, form } = desk.store.get()
        const unsaved = draft && !['saved', 'gone', 'loading'].includes(draft.store.get().status)
        if (unsaved || (form && form.store.get().status !== 'saved')) event.preventDefault()
      },
      options,
    )
    stayHere(over.signal, () => desk.say(MISSED, 'wrong'))
    return () => {
      told()
      over.abort()
    }
  }, [desk])
  // What is shown depends on the address after `#`, which no server sees.
  const isHere = useSyncExternalStore(
    unchanging,
    () => true,
    () => false,
  )
  if (!isHere) return <p className="desk-wait">Opening the desk …</p>
  return (
    <DeskContext value={desk}>
      <TopBar />
      <Panes />
    </DeskContext>
  )
}

/** Nothing to listen to. */
function unchanging(): () => void {
  return () => undefined
}

/** What the place shows: in three panes where there is room, else one below the other. */
function Panes() {
  const { place, overview, draft, form, lang } = useDesk()
  const where = hashOf(place, lang)
  const shown = useRef(where)
  // Who followed a link is where it led: the link itself is there no more.
  useEffect(() => {
    if (shown.current === where) return
    shown.current = where
    if (document.activeElement === document.body) document.querySelector('main')?.focus()
  }, [where])
  if (place.kind === 'overview')
    return (
      <main className="desk-one" tabIndex={-1} aria-label="What is written">
        <OverviewPage />
      </main>
    )
  if (place.kind === 'changes')
    return (
      <main className="desk-one" tabIndex={-1} aria-label="What changed">
        <Changes />
      </main>
    )
  const own = overview?.guides.find(({ id }) => id === place.guide)
  if (overview && !own)
    return (
      <main className="desk-one" tabIndex={-1}>
        There is no guide of that name.
      </main>
    )
  const step = place.kind === 'step' ? place.step : undefined
  return (
    <div className="desk-panes">
      <aside aria-label="Steps of the guide">
        <StepSearch />
        {own && <StepList guide={own} current={step} />}
      </aside>
      <main tabIndex={-1} aria-label="What is written">
        {step === undefined ? (
          <Tree key={place.guide} />
        ) : (
          draft &&
          form && <Step key={draft.store.get().path} {...{ guide: place.guide, step, draft, form }} />
        )}
      </main>
      <Preview key={lang} guide={place.guide} step={step ?? own?.start ?? 'index'} />
    </div>
  )
}
