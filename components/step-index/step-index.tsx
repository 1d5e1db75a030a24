import { Fragment } from 'react'
import { Spoken } from '@/components/spoken/spoken'
import { guideAddress, stepAddress } from '@/lib/addresses'
import { walkOrder, type Guide } from '@/lib/tree'
import { langAttributes, messages, type LangOf } from '@/lib/messages'
import { groupsOf, type Topic } from '../guide-list/groups'

interface StepIndexProps {
  lang: string
  guides: readonly Guide[]
  /** The site's, in its order. */
  topics: readonly Topic[]
  langOf: LangOf
}

/** Every guide with every step of it, by topic: the search of those who have no scripts, or no words for what they look for. */
export function StepIndex({ lang, guides, topics, langOf }: StepIndexProps) {
  const groups = groupsOf(guides, { lang, topics, other: messages(lang).guideIndex.other })
  return (
    <section className="step-index mt-9" aria-labelledby="index">
      <h2 id="index" className="text-2xl">
        <Spoken lang={lang}>{messages(lang).search.index}</Spoken>
      </h2>
      {groups.map(({ id, label, own, guides: some }) => (
        <Fragment key={id}>
          {label && (
            <h3 className="mt-8 text-base text-muted">
              {own ? <Spoken lang={lang}>{label}</Spoken> : label}
            </h3>
          )}
          {some.map((guide) => (
            <GuideSteps key={guide.id} {...{ lang, guide, langOf }} Heading={label ? 'h4' : 'h3'} />
          ))}
        </Fragment>
      ))}
    </section>
  )
}

interface GuideStepsProps {
  lang: string
  guide: Guide
  langOf: LangOf
  Heading: 'h3' | 'h4'
}

function GuideSteps({ lang, guide, langOf, Heading }: GuideStepsProps) {
  const shown = (id: string, step?: string) => langAttributes(langOf(lang, id, step), lang)
  return (
    <section aria-labelledby={`guide.${guide.id}`}>
      <Heading id={`guide.${guide.id}`} className="mt-8 mb-2 text-xl">
        <a href={guideAddress(lang, guide.id)}>
          <bdi {...shown(guide.id)}>{guide.title}</bdi>
        </a>
      </Heading>
      <ol
        role="list"
        className="columns-[19rem] gap-x-12 [contain-intrinsic-size:auto_24rem] [content-visibility:auto] *:break-inside-avoid"
      >
        {walkOrder(guide).map((id) => (
          <li key={id}>
            <a href={stepAddress(lang, { guide: guide.id, step: id })}>
              <bdi {...shown(guide.id, id)}>{guide.steps.get(id)?.title}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
