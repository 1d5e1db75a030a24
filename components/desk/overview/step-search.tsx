import { useState } from 'react'
import { useDesk } from '../parts/desk-context'
import { PlaceLink } from '../parts/place-link'
import { foundSteps } from './found-steps'

const MOST = 30

/** Finds a step of any guide by words of its title. */
export function StepSearch() {
  const { overview } = useDesk()
  const [typed, setTyped] = useState('')
  const found = foundSteps(overview?.guides ?? [], typed, MOST)
  return (
    <div className="desk-search">
      <label htmlFor="desk.search">Search the titles</label>
      <input id="desk.search" type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
      {typed.trim() !== '' && (
        <ul role="list" aria-label="Found">
          {found.map(({ guide, guideTitle, step }) => (
            <li key={`${guide}/${step.id}`}>
              <PlaceLink to={{ kind: 'step', guide, step: step.id }}>{step.title}</PlaceLink>{' '}
              <small>{guideTitle}</small>
            </li>
          ))}
          {found.length === 0 && <li>No title has these words.</li>}
        </ul>
      )}
    </div>
  )
}
