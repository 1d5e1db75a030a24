import { useState } from 'react'
import type { OverviewGuide } from '@/lib/desk/protocol'
import { Findings } from '../editor/findings'
import { useDesk } from '../parts/desk-context'
import { PlaceLink } from '../parts/place-link'
import { ImportDialog } from './import-dialog'
import { NewGuide } from './new-guide'
import { StepList } from './step-list'
import { StepSearch } from './step-search'
import { UnsavedTexts } from './unsaved-texts'

const NEXT_SHOWN = 8

/** What there is, how it stands, and what to do next. */
export function OverviewPage() {
  const { overview } = useDesk()
  const [asked, setAsked] = useState<'guide' | 'import'>()
  if (!overview) return <p className="desk-wait">Opening the desk …</p>
  const { guides, next, unsaved, findings } = overview
  const elsewhere = findings.filter(({ guide }) => guide === null)
  return (
    <div className="desk-overview">
      <h1>{overview.site}</h1>
      <UnsavedTexts unsaved={unsaved} />
      <div className="desk-overview-two">
        <section aria-labelledby="desk.guides">
          <div className="desk-head">
            <h2 id="desk.guides">Guides</h2>
            <button type="button" className="desk-main" onClick={() => setAsked('guide')}>
              New guide …
            </button>
            <button type="button" onClick={() => setAsked('import')}>
              Import …
            </button>
          </div>
          <StepSearch />
          {guides.length === 0 && <p>There is no guide yet. Begin one, or import what you have.</p>}
          {guides.map((guide) => (
            <GuideEntry key={guide.id} guide={guide} first={guides.length < 4} />
          ))}
        </section>
        <section aria-labelledby="desk.next">
          <h2 id="desk.next">What to do next</h2>
          {next.length === 0 ? (
            <p>Nothing is waiting. Well done.</p>
          ) : (
            <ol className="desk-next">
              {next.slice(0, NEXT_SHOWN).map(({ text, guide, step }) => (
                <li key={`${guide}/${step} ${text}`}>
                  <PlaceLink
                    to={step === undefined ? { kind: 'guide', guide } : { kind: 'step', guide, step }}
                  >
                    {text}
                  </PlaceLink>{' '}
                  <small>{guides.find(({ id }) => id === guide)?.title}</small>
                </li>
              ))}
            </ol>
          )}
          {elsewhere.length > 0 && (
            <>
              <h2>Beside the guides</h2>
              <Findings findings={elsewhere} />
            </>
          )}
        </section>
      </div>
      {asked === 'guide' && <NewGuide onClose={() => setAsked(undefined)} />}
      {asked === 'import' && <ImportDialog onClose={() => setAsked(undefined)} />}
    </div>
  )
}

/** A guide with its steps; of one that is folded they are not drawn, for there may be ten thousand. */
function GuideEntry({ guide, first }: { guide: OverviewGuide; first: boolean }) {
  const [open, setOpen] = useState(first)
  const { id, title, draft, steps } = guide
  const errors = steps.reduce((sum, { errors: some }) => sum + some, 0)
  return (
    <details className="desk-guide" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <b>{title}</b> <small>{`${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`}</small>
        {draft && <small>draft</small>}
        {errors > 0 && <small data-wrong>{`${errors} ${errors === 1 ? 'error' : 'errors'}`}</small>}
      </summary>
      {open && (
        <>
          <p>
            <PlaceLink to={{ kind: 'guide', guide: id }}>{`Map of ${title}`}</PlaceLink>
          </p>
          <StepList guide={guide} />
        </>
      )}
    </details>
  )
}
