import type { ReactNode } from 'react'
import type { z } from 'zod'

/** What a file of an element exports: docs/extend.md. Its name is the file's: `price-tag.tsx` is `<PriceTag>`. */
export interface OwnElement {
  /** The attributes that it may have, each a text, and what each may say. */
  readonly attributes: z.ZodObject
  /** What it is on a page. It gets its attributes, `lang` (of the text, BCP 47) and what stands in it. */
  readonly default: (props: OwnProps) => ReactNode
  /** Whether it stands within a sentence. */
  readonly inline?: boolean
  /** Its rules, in the colours of the site (`var(--color-accent)`): every page carries them. */
  readonly styles?: string
  /** What assistants and plain Markdown say before what stands in it: that it has only as attributes. */
  readonly text?: (attributes: Readonly<Record<string, string>>) => string
}

// What an element gets is what its own schema lets through.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type OwnProps = any

/** What `slots.tsx` exports: what a site has at places of every page. Each gets the page's language. */
export interface OwnSlots {
  /** In the head of the document, last. */
  readonly Head?: (props: { lang: string }) => ReactNode
  /** Above everything that is seen. */
  readonly Top?: (props: { lang: string }) => ReactNode
  /** Below everything. */
  readonly Foot?: (props: { lang: string }) => ReactNode
  /** Rules of what is in them: every page carries them. */
  readonly styles?: string
}
