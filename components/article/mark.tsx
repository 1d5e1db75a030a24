import type { ReactNode } from 'react'
import { markName, pictureMarkId, textMarkId } from '@/components/screenshot/mark-names'

interface MarkProps {
  n: string
  /** Which of the text's pictures it points at, and whether that one has this mark. */
  of?: number
  onPicture: boolean
  /** 1 where the text first names it. */
  mention?: number
  /** What the page calls it, where that is not its own number. */
  label?: number
  /** It is the number of the item of a list that it stands in. */
  lead?: boolean
  /** In a link, or around one: it cannot be a link itself. */
  plain?: boolean
  children?: ReactNode
}

/** What a number on a picture points at, with the number as the picture shows it, and a link to there. */
export function Mark({ n, of, onPicture, mention, label, lead, plain = false, children }: MarkProps) {
  const words = (
    <>
      <span className="mark-number">{label ?? n}</span>
      {lead ? ' ' : '\u00a0'}
      <span className="mark-text">{children}</span>
    </>
  )
  const className = lead ? 'mark mark-lead' : 'mark'
  if (of === undefined || !onPicture) return <span className={className}>{words}</span>
  const number = Number(n)
  const same = { className, id: textMarkId(of, number, mention), 'data-mark': markName(of, number) }
  if (plain) return <span {...same}>{words}</span>
  return (
    <a {...same} href={`#${pictureMarkId(of, number)}`}>
      {words}
    </a>
  )
}
