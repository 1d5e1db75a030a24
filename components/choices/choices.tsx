import type { ReactNode } from 'react'
import { Arm } from '@/components/arm/arm'
import { Picture } from '@/components/screenshot/picture'
import { stepAddress } from '@/lib/addresses'
import type { PictureView } from '@/lib/pictures/view'
import type { Choice } from '@/lib/tree'
import { words } from '@/lib/words'

interface ChoicesProps {
  lang: string
  /** The language that the answers are in. */
  shown: string
  choices: readonly Choice[]
  /** Turns inline Markdown into what stands inside a link. */
  inline: (markdown: string) => ReactNode
  /** A picture by `<folder>/<name>`. */
  pictureOf?: (id: string) => PictureView | undefined
}

/** `.arm-picture` is so wide. */
const PICTURE_SIZES = '11rem'

/** The answers of a question, one arm each, in the writer's order. */
export function Choices({ lang, shown, choices, inline, pictureOf }: ChoicesProps) {
  const picture = ({ screenshot, alt = '' }: Choice) => {
    const view = screenshot === undefined ? undefined : pictureOf?.(screenshot)
    return view && <Picture picture={view} alt={alt} sizes={PICTURE_SIZES} />
  }
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
            picture={picture(choice)}
          >
            {inline(choice.label)}
          </Arm>
        </li>
      ))}
    </ul>
  )
}
