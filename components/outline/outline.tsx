import type { ReactNode } from 'react'
import { Spoken } from '@/components/spoken/spoken'
import { stepAddress } from '@/lib/addresses'
import { outlineOf, type Guides, type Guide, type Step } from '@/lib/tree'
import { messages, type LangOf, type Messages } from '@/lib/messages'
import { OutlineList } from './outline-list'
import { WholeLinks } from './whole-links'

interface OutlineProps {
  lang: string
  guide: Guide
  allGuides: Guides
  langOf: LangOf
  /** Turns inline Markdown into what stands inside a line. */
  inline: (markdown: string) => ReactNode
}

/** All steps of a guide, as the tree that they are; of a long one its branches are folded. */
export function Outline({ lang, guide, allGuides, langOf, inline }: OutlineProps) {
  const say = messages(lang)
  return (
    <section aria-labelledby="all-steps" className="mt-14">
      <h2 id="all-steps" className="text-2xl">
        <Spoken lang={lang}>{say.allSteps}</Spoken>
      </h2>
      <p className="mt-1 mb-3 text-muted">
        <Spoken lang={lang}>{tally([...guide.steps.values()], say)}</Spoken>
      </p>
      <WholeLinks {...{ lang, guide }} />
      <OutlineList
        {...{ lang, guide, allGuides, langOf, inline }}
        entries={outlineOf(guide).entries}
        address={(step) => stepAddress(lang, { guide: guide.id, step })}
      />
    </section>
  )
}

function tally(steps: readonly Step[], say: Messages): string {
  const count = (kind: Step['kind']) => steps.filter((step) => step.kind === kind).length
  return [
    say.questions(count('question')),
    say.instructions(count('instruction')),
    say.endings(count('outcome')),
  ].join(' · ')
}
