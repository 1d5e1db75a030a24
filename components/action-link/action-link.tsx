import type { ReactNode } from 'react'
import { langAttributes, withinSpoken } from '@/lib/messages'

interface ActionLinkProps {
  href: string
  /** The page's language. */
  lang: string
  /** The language that the words on the action link are in, if it is another. */
  shown?: string
  /** Whether what is around it is in the language that the interface speaks. */
  within?: boolean
  /** The language of the second line, if it is another again. */
  hintShown?: string
  children: ReactNode
  /** A second, quieter line. */
  hint?: ReactNode
  /** A small picture of what is on the other side. */
  picture?: ReactNode
  /** The one thing to do on the page: yellow all over. */
  main?: boolean
  /** The answer's id, where the action link answers a question. */
  choice?: string
  /** The interface that the answer names. */
  ui?: string | undefined
  /** Set where the action link leads to support. */
  contact?: boolean
  /** Set where the action link is the only next step. */
  next?: boolean
}

/** An arm of the signpost as a link: one large plain link, pointed the way it leads. Belongs into a `post`. */
export function ActionLink({
  href,
  lang,
  shown = lang,
  within = false,
  hintShown = shown,
  children,
  hint,
  picture,
  main,
  choice,
  ui,
  contact,
  next,
}: ActionLinkProps) {
  // On the words alone: the action link itself points the way that the page is read.
  const attributes = within ? withinSpoken : langAttributes
  const words = attributes(shown, lang)
  return (
    <a
      className={main ? 'action-link action-link-main' : 'action-link'}
      href={href}
      data-choice={choice}
      data-ui={ui}
      data-contact={contact ? '' : undefined}
      data-next={next ? '' : undefined}
    >
      <bdi {...words}>{children}</bdi>
      {hint !== undefined && (
        <bdi className="action-link-hint" {...attributes(hintShown, lang)}>
          {hint}
        </bdi>
      )}
      {picture !== undefined && (
        <span className="action-link-picture" {...words}>
          {picture}
        </span>
      )}
    </a>
  )
}
