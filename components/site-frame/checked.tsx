import { Spoken } from '@/components/spoken/spoken'
import { messages } from '@/lib/messages'
import { longDay } from '@/lib/messages/long-day'

interface CheckedProps {
  lang: string
  /** The day on which somebody read it against the product, `2026-11-20`. */
  day: string | undefined
  className: string
}

/** When what is here was last checked, for whoever wonders whether it still holds. */
export function Checked({ lang, day, className }: CheckedProps) {
  if (day === undefined) return null
  return (
    <p className={className}>
      <Spoken lang={lang}>{messages(lang).checkedOn(longDay(day, lang))}</Spoken>
    </p>
  )
}
