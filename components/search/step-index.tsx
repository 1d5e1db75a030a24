import { guideAddress, stepAddress } from '@/lib/addresses'
import { walkOrder, type Guide } from '@/lib/tree'
import { langAttributes, words, type LangOf } from '@/lib/words'

interface StepIndexProps {
  lang: string
  guides: readonly Guide[]
  langOf: LangOf
}

/** Every guide with every step of it: the search of those who have no scripts, or no words for what they look for. */
export function StepIndex({ lang, guides, langOf }: StepIndexProps) {
  const shown = (guide: string, step?: string) => langAttributes(langOf(lang, guide, step), lang)
  return (
    <section className="step-index" aria-labelledby="index">
      <h2 id="index" className="text-2xl">
        {words(lang).search.index}
      </h2>
      {guides.map((guide) => (
        <section key={guide.id} aria-labelledby={`guide.${guide.id}`}>
          <h3 id={`guide.${guide.id}`}>
            <a href={guideAddress(lang, guide.id)}>
              <bdi {...shown(guide.id)}>{guide.title}</bdi>
            </a>
          </h3>
          <ol role="list">
            {walkOrder(guide).map((id) => (
              <li key={id}>
                <a href={stepAddress(lang, { guide: guide.id, step: id })}>
                  <bdi {...shown(guide.id, id)}>{guide.steps.get(id)?.title}</bdi>
                </a>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}
