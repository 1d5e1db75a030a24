import type { ReactNode } from 'react'
import { langAttributes } from '@/lib/words'

interface ArmProps {
  href: string
  /** The page's language. */
  lang: string
  /** The language that the words on the arm are in, if it is another. */
  shown?: string
  /** The language of the second line, if it is another again. */
  hintShown?: string
  children: ReactNode
  /** A second, quieter line. */
  hint?: ReactNode
  /** A small picture of what is on the other side. */
  picture?: ReactNode
  /** The one thing to do on the page: yellow all over. */
  main?: boolean
  /** The answer's id, where the arm answers a question. */
  choice?: string
  /** The interface that the answer names. */
  ui?: string | undefined
  /** Set where the arm leads to support. */
  contact?: boolean
  /** Set where the arm is the only way on. */
  next?: boolean
}

/** An arm of the signpost: one large plain link, pointed the way it leads. Belongs into a `post`. */
export function Arm({
  href,
  lang,
  shown = lang,
  hintShown = shown,
  children,
  hint,
  picture,
  main,
  choice,
  ui,
  contact,
  next,
}: ArmProps) {
  // On the words alone: the arm itself points the way that the page is read.
  const words = langAttributes(shown, lang)
  return (
    <a
      className={main ? 'arm arm-main' : 'arm'}
      href={href}
      data-choice={choice}
      data-ui={ui}
      data-contact={contact ? '' : undefined}
      data-next={next ? '' : undefined}
    >
      <bdi {...words}>{children}</bdi>
      {hint !== undefined && (
        <bdi className="arm-hint" {...langAttributes(hintShown, lang)}>
          {hint}
        </bdi>
      )}
      {picture !== undefined && (
        <span className="arm-picture" {...words}>
          {picture}
        </span>
      )}
    </a>
  )
}
