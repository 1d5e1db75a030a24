import { stepAddress } from '@/lib/addresses'
import { walkOrder, type Guide, type Step } from '@/lib/tree'
import { langAttributes, words, type LangOf, type Words } from '@/lib/words'

interface OutlineProps {
  lang: string
  guide: Guide
  langOf: LangOf
}

const PART = 100

/** All steps of a guide in walking order. A long one comes in parts of a hundred, with a way to jump to each. */
export function Outline({ lang, guide, langOf }: OutlineProps) {
  const say = words(lang)
  const steps = walkOrder(guide).flatMap((id) => guide.steps.get(id) ?? [])
  const parts = Array.from({ length: Math.ceil(steps.length / PART) }, (_, n) => n * PART)
  const range = (from: number) => say.stepRange(from + 1, Math.min(from + PART, steps.length))
  return (
    <section aria-labelledby="all-steps" className="mt-14">
      <h2 id="all-steps" className="text-2xl">
        {say.allSteps}
      </h2>
      <p className="mt-1 mb-5 text-muted">{tally(steps, say)}</p>
      {parts.length > 1 && (
        <ul role="list" className="mb-6 flex flex-wrap gap-x-5">
          {parts.map((from) => (
            <li key={from}>
              <a className="touch" href={`#steps-${from + 1}`}>
                {range(from)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {parts.map((from) => (
        <div key={from} className="outline-part mb-10">
          {parts.length > 1 && (
            <h3 id={`steps-${from + 1}`} className="mb-2 text-xl">
              {range(from)}
            </h3>
          )}
          <ol role="list" className="outline-steps">
            {steps.slice(from, from + PART).map((step) => (
              <li key={step.id} data-kind={kindOf(step)}>
                <a href={stepAddress(lang, { guide: guide.id, step: step.id })}>
                  <bdi className="block w-fit" {...langAttributes(langOf(lang, guide.id, step.id), lang)}>
                    {step.title}
                  </bdi>
                  <span className="outline-kind">{say.kind[kindOf(step)]}</span>
                </a>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

function kindOf(step: Step): keyof Words['kind'] {
  return step.kind === 'outcome' ? step.outcome : step.kind
}

function tally(steps: readonly Step[], say: Words): string {
  const count = (kind: Step['kind']) => steps.filter((step) => step.kind === kind).length
  return [
    say.questions(count('question')),
    say.instructions(count('instruction')),
    say.endings(count('outcome')),
  ].join(' · ')
}
