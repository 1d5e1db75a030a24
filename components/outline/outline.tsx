import type { ReactNode } from 'react'
import { stepAddress } from '@/lib/addresses'
import { outlineOf, type Forest, type Guide, type Step } from '@/lib/tree'
import { words, type LangOf, type Words } from '@/lib/words'
import { OutlineList } from './outline-list'
import { WholeLinks } from './whole-links'

interface OutlineProps {
  lang: string
  guide: Guide
  forest: Forest
  langOf: LangOf
  /** Turns inline Markdown into what stands inside a line. */
  inline: (markdown: string) => ReactNode
}

/** All steps of a guide, as the tree that they are; of a long one its branches are folded. */
export function Outline({ lang, guide, forest, langOf, inline }: OutlineProps) {
  const say = words(lang)
  return (
    <section aria-labelledby="all-steps" className="mt-14">
      <h2 id="all-steps" className="text-2xl">
        {say.allSteps}
      </h2>
      <p className="mt-1 mb-3 text-muted">{tally([...guide.steps.values()], say)}</p>
      <WholeLinks {...{ lang, guide }} />
      <OutlineList
        {...{ lang, guide, forest, langOf, inline }}
        entries={outlineOf(guide).entries}
        address={(step) => stepAddress(lang, { guide: guide.id, step })}
      />
    </section>
  )
}

function tally(steps: readonly Step[], say: Words): string {
  const count = (kind: Step['kind']) => steps.filter((step) => step.kind === kind).length
  return [
    say.questions(count('question')),
    say.instructions(count('instruction')),
    say.endings(count('outcome')),
  ].join(' · ')
}
