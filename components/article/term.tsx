import type { ReactNode } from 'react'

interface TermProps {
  /** Which of the page's terms it is, from 1. */
  ordinal: number
  meaning: string
  /** Named before in the same text: paper explains a word once. */
  again?: boolean
  /** Its words. */
  children?: ReactNode
}

/**
 * A word that tells what it means when it is pressed: the platform's popover, which needs no script. On paper, and in a browser that
 * has none, the meaning stands behind the word.
 */
export function Term({ ordinal, meaning, again = false, children }: TermProps) {
  const id = `term.${ordinal}`
  return (
    <dfn className="term">
      <button type="button" popoverTarget={id}>
        {children}
      </button>
      <span id={id} popover="auto" className="term-meaning" data-again={again ? '' : undefined}>
        {meaning}
      </span>
    </dfn>
  )
}
