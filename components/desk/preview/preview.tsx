import { useEffect, useRef, useState } from 'react'
import { guideAddress, stepAddress } from '@/lib/addresses'
import { walksIn } from '@/lib/trail/memory'
import { useDesk } from '../parts/desk-context'
import { MISSED, stayHere } from '../parts/stay-here'
import { linksOutside, ownWindow } from './framed-page'
import { KeepWalk } from './keep-walk'
import { shownIn } from './shown-in'
import { walkTaken } from './walk-taken'

interface PreviewProps {
  guide: string
  step: string
}

/** How long the page may take to enter an answer. */
const [TRIES, PAUSE_MS] = [40, 100]

/** The very page, beside what is written: in each interface, language and width. What is walked in it can be kept. */
export function Preview({ guide, step }: PreviewProps) {
  const desk = useDesk()
  const { overview, lang: written, seen } = desk
  const frame = useRef<HTMLIFrameElement>(null)
  const [lang, setLang] = useState(written)
  const [ui, setUi] = useState('')
  const [narrow, setNarrow] = useState(true)
  const [walk, setWalk] = useState<ReturnType<typeof walkTaken>>()
  // The browser keeps the scroll position of what is loaded anew.
  useEffect(() => {
    if (seen > 0) ownWindow(frame.current)?.location.reload()
  }, [seen])
  // What is in the frame is a page of its own, at each loading another one: it says nothing of drops to this one.
  const loaded = useRef<AbortController>(null)
  useEffect(() => () => loaded.current?.abort(), [])
  if (!overview) return null
  const page = step === 'index' ? guideAddress(lang, guide) : stepAddress(lang, { guide, step })
  const address = `${page}${ui === '' ? '' : `?ui=${ui}`}`
  const path = () => ownWindow(frame.current)?.location.pathname ?? ''
  const show = (to: string) => {
    const inside = ownWindow(frame.current)
    if (inside) inside.location.assign(to)
    else if (frame.current) frame.current.src = to
  }
  const begin = () => {
    const start = overview.guides.find(({ id }) => id === guide)?.start
    show(start ? stepAddress(lang, { guide, step: start }) : address)
  }
  const keep = async () => {
    const memory = walksIn(() => sessionStorage)
    const taken = () => walkTaken(memory, path())
    // The page enters an answer once it has the guide's data.
    for (let n = 0; n < TRIES && (memory.clicks() !== '' || !taken()); n += 1)
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    const now = taken()
    if (now) setWalk(now)
    else desk.say('Walk in the page first: pick answers until it ends where the walk must end.', 'wrong')
  }
  const shown = () => shownIn(path(), overview.guides)
  const follow = () => {
    const at = shown()
    if (at) void desk.open({ kind: 'step', ...at })
    else desk.say('The page shows no step of a guide.', 'wrong')
  }
  const onFiles = (files: readonly File[]) => {
    const { place, draft } = desk.store.get()
    const isWritten = draft && !['gone', 'loading'].includes(draft.store.get().status)
    if (place.kind !== 'step' || !isWritten) return desk.say(MISSED, 'wrong')
    const at = shown()
    if (at?.guide === guide && at.step === step) desk.give(files)
    else
      desk.say(
        'The page shows another step than the text. “Write the step shown”, then drop it again.',
        'wrong',
      )
  }
  const onLoad = () => {
    const was = loaded.current
    was?.abort()
    const inside = ownWindow(frame.current)
    loaded.current = inside ? new AbortController() : null
    if (inside && loaded.current) {
      stayHere(loaded.current.signal, onFiles, inside)
      linksOutside(loaded.current.signal, inside)
    } else if (was) show(address)
  }
  return (
    <section className="desk-preview" aria-label="The page">
      <div className="desk-row desk-preview-tools">
        {overview.interfaces.length > 0 && (
          <label>
            Interface
            <select value={ui} onChange={({ target }) => setUi(target.value)}>
              <option value="">any</option>
              {overview.interfaces.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          Language
          <select value={lang} onChange={({ target }) => setLang(target.value)}>
            {overview.languages.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label>
          Width
          <select
            value={narrow ? 'phone' : 'full'}
            onChange={({ target }) => setNarrow(target.value === 'phone')}
          >
            <option value="phone">Phone, 375</option>
            <option value="full">All there is</option>
          </select>
        </label>
      </div>
      <div className="desk-frame" data-narrow={narrow}>
        <iframe
          {...{ ref: frame, src: address, onLoad }}
          key={address}
          data-desk
          title="The page as readers see it"
        />
      </div>
      <div className="desk-row">
        <button type="button" onClick={begin}>
          Begin at the start
        </button>
        <button type="button" onClick={() => void keep()}>
          Keep this walk …
        </button>
        <button type="button" onClick={follow}>
          Write the step shown
        </button>
        <a className="desk-link" href={address} target="_blank" rel="noreferrer">
          Open it in a tab
        </a>
      </div>
      {walk && <KeepWalk walk={walk} onClose={() => setWalk(undefined)} />}
    </section>
  )
}
