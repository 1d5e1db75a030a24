import { memo, useState } from 'react'
import type { OverviewGuide } from '@/lib/desk/protocol'
import { PlaceLink } from '../parts/place-link'
import { KindSign } from './kind-sign'
import { stateWords } from '../parts/state-words'

interface StepListProps {
  guide: OverviewGuide
  /** The step that is shown. */
  current?: string
}

/** More are shown when they are asked for: a page with ten thousand lines is slow. */
const AT_ONCE = 200

/** The steps of a guide, each with its state. It is drawn anew when these are others, not with every keystroke. */
export const StepList = memo(function StepList({ guide, current }: StepListProps) {
  const [all, setAll] = useState(false)
  const { id, steps } = guide
  return (
    <>
      <ul role="list" className="desk-steps">
        <li>
          <PlaceLink to={{ kind: 'step', guide: id, step: 'index' }} current={current === 'index'}>
            Front page
          </PlaceLink>
        </li>
        {steps.slice(0, all ? undefined : AT_ONCE).map((step) => (
          <li key={step.id}>
            <KindSign kind={step.kind} />
            <div>
              <PlaceLink to={{ kind: 'step', guide: id, step: step.id }} current={current === step.id}>
                {step.title}
              </PlaceLink>
              {stateWords(step).map((word) => (
                <small key={word} data-wrong={word.includes('error') || undefined}>
                  {word}
                </small>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {!all && steps.length > AT_ONCE && (
        <button type="button" onClick={() => setAll(true)}>
          {`Show all ${steps.length} steps`}
        </button>
      )}
    </>
  )
})
