import type { ReactNode } from 'react'
import { Notice } from '@/components/site-frame/notice'
import { around } from '@/components/spoken/around'
import { messages, nameAttributes, spokenAttributes, withinSpoken } from '@/lib/messages'

interface InterfacePartProps {
  lang: string
  /** The interface's id. */
  version: string
  label: string
  /** 1 for its first part on the page, 2 for the second … */
  ordinal: number
  /** Of its heading. */
  level: 2 | 3
  /** Whether it is the first of the page, where a reader looks for the part that is not shown yet. */
  first?: boolean
  children?: ReactNode
}

/** The part of a page that holds for one interface: a region of its own, under the interface's name. */
export function InterfacePart({ lang, version, label, ordinal, level, first, children }: InterfacePartProps) {
  const say = messages(lang)
  const again = ordinal > 1
  const named = again && level === 2
  // A name in two languages takes an element for each, so it is seen.
  const apart = nameAttributes(lang).lang !== undefined
  const Heading = `h${level}` as const
  // Where a whole guide is on one page there are too many for each to be a landmark.
  const Part = level === 2 ? 'section' : 'div'
  const id = again ? `ui-${version}-${ordinal}` : `ui-${version}`
  const part = (
    <Part className="interface-part" data-interface={version} aria-labelledby={level === 2 ? id : undefined}>
      <Heading id={id} aria-label={named && !apart ? say.partOf(label, ordinal) : undefined}>
        {named && apart ? (
          <span {...spokenAttributes(lang)}>
            {around((name) => say.partOf(name, ordinal), <bdi {...withinSpoken(lang, lang)}>{label}</bdi>)}
          </span>
        ) : (
          label
        )}
      </Heading>
      {children}
    </Part>
  )
  if (!first) return part
  return (
    <>
      <Notice className="choose-first">
        <a href="#which-interface" {...spokenAttributes(lang)}>
          {say.chooseFirst}
        </a>
      </Notice>
      {part}
    </>
  )
}
