import type { ReactNode } from 'react'
import { Arm } from '@/components/arm/arm'
import { stepAddress } from '@/lib/addresses'
import type { Choice } from '@/lib/tree'
import { words } from '@/lib/words'

interface ChoicesProps {
  lang: string
  /** The language that the answers are in. */
  shown: string
  choices: readonly Choice[]
  /** Turns inline Markdown into what stands inside a link. */
  inline: (markdown: string) => ReactNode
}

/** The answers of a question, one arm each, in the writer's order. */
export function Choices({ lang, shown, choices, inline }: ChoicesProps) {
  return (
    <ul role="list" aria-label={words(lang).answers} className="post">
      {choices.map((choice) => (
        <li key={choice.id}>
          <Arm
            href={stepAddress(lang, choice.to)}
            lang={lang}
            shown={shown}
            choice={choice.id}
            hint={choice.hint === undefined ? undefined : inline(choice.hint)}
          >
            {inline(choice.label)}
          </Arm>
        </li>
      ))}
    </ul>
  )
}
