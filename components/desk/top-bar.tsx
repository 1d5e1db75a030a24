import { useDesk } from './parts/desk-context'
import { PlaceLink } from './parts/place-link'

/** Where one is, what was done last, and the way back. */
export function TopBar() {
  const { overview, place, lang, said, undo, redo, chooseLanguage } = useDesk()
  const guide = 'guide' in place ? overview?.guides.find(({ id }) => id === place.guide) : undefined
  const step = place.kind === 'step' ? place.step : undefined
  const changed = overview?.changed ?? 0
  return (
    <header className="desk-top">
      <nav aria-label="Where you are">
        <ol role="list">
          <li>
            <PlaceLink to={{ kind: 'overview' }} current={place.kind === 'overview'}>
              Desk
            </PlaceLink>
          </li>
          {guide && (
            <li>
              <PlaceLink to={{ kind: 'guide', guide: guide.id }} current={place.kind === 'guide'}>
                {guide.title}
              </PlaceLink>
            </li>
          )}
          {guide && step !== undefined && (
            <li aria-current="page">
              {step === 'index' ? 'Front page' : (guide.steps.find(({ id }) => id === step)?.title ?? step)}
            </li>
          )}
        </ol>
      </nav>
      <p role="status" className="desk-said" data-tone={said.tone}>
        {said.text}
      </p>
      <div className="desk-row">
        {(overview?.languages.length ?? 0) > 1 && (
          <label>
            Language
            <select value={lang} onChange={({ target }) => void chooseLanguage(target.value)}>
              {overview?.languages.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
        )}
        <button
          type="button"
          disabled={!overview?.undo}
          title={overview?.undo ?? undefined}
          onClick={() => void undo()}
        >
          Undo
        </button>
        <button
          type="button"
          disabled={!overview?.redo}
          title={overview?.redo ?? undefined}
          onClick={() => void redo()}
        >
          Redo
        </button>
        <PlaceLink to={{ kind: 'changes' }} current={place.kind === 'changes'}>
          {changed > 0 ? `Changes (${changed})` : 'Changes'}
        </PlaceLink>
      </div>
    </header>
  )
}
