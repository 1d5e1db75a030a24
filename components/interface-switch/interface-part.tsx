import type { ReactNode } from 'react'
import { words } from '@/lib/words'

interface InterfacePartProps {
  lang: string
  /** The interface's id. */
  version: string
  label: string
  /** 1 for its first part on the page, 2 for the second … */
  ordinal: number
  children?: ReactNode
}

/** The part of a page that holds for one interface: a region of its own, under the interface's name. */
export function InterfacePart({ lang, version, label, ordinal, children }: InterfacePartProps) {
  const again = ordinal > 1
  const id = again ? `ui-${version}-${ordinal}` : `ui-${version}`
  return (
    <section className="interface-part" data-interface={version} aria-labelledby={id}>
      <h2 id={id} aria-label={again ? words(lang).partOf(label, ordinal) : undefined}>
        {label}
      </h2>
      {children}
    </section>
  )
}
