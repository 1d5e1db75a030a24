import type { ReactNode } from 'react'
import { ActionLink } from '@/components/action-link/action-link'
import { SizedPicture } from '@/components/screenshot/sized-picture'
import { stepAddress } from '@/lib/addresses'
import type { PictureView } from '@/lib/site/pictures/view'
import { interfaceNamed, type Choice } from '@/lib/tree'
import { messages, nameAttributes } from '@/lib/messages'

interface ChoicesProps {
  lang: string
  /** The language that the answers are in. */
  shown: string
  choices: readonly Choice[]
  /** Ids of the site's interfaces. */
  interfaces?: readonly string[]
  /** Turns inline Markdown into what stands inside a link. */
  inline: (markdown: string) => ReactNode
  /** A picture by `<folder>/<name>`. */
  pictureOf?: (id: string) => PictureView | undefined
  /** Whether the page has no picture before these. */
  firstPictures?: boolean
}

/** `.action link-picture` is so wide. */
const PICTURE_SIZES = '(width >= 64rem) 16rem, 11rem'

/** The answers of a question, one action link each, in the writer's order. */
export function Choices({
  lang,
  shown,
  choices,
  interfaces = [],
  inline,
  pictureOf,
  firstPictures,
}: ChoicesProps) {
  const first = choices.find(({ screenshot }) => screenshot)
  const picture = (choice: Choice) => {
    const { screenshot, alt = '' } = choice
    const view = screenshot === undefined ? undefined : pictureOf?.(screenshot)
    const eager = firstPictures && choice === first
    return view && <SizedPicture picture={view} alt={alt} sizes={PICTURE_SIZES} eager={eager} />
  }
  return (
    <ul role="list" aria-label={messages(lang).answers} {...nameAttributes(lang)} className="post">
      {choices.map((choice) => (
        <li key={choice.id}>
          <ActionLink
            href={stepAddress(lang, choice.to)}
            lang={lang}
            shown={shown}
            within
            choice={choice.id}
            ui={interfaceNamed(choices, choice, interfaces)}
            hint={choice.hint === undefined ? undefined : inline(choice.hint)}
            picture={picture(choice)}
          >
            {inline(choice.label)}
          </ActionLink>
        </li>
      ))}
    </ul>
  )
}
