import { plainDigits } from '@/lib/language/terms'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** What to write for a date that the calendar does not have, or that is written as somewhere else. */
export function dateAdvice(input: unknown): string {
  const written = plainDigits(String(input).trim()).normalize('NFKC')
  const known = dayWithTime(written) ?? dayInWords(written)
  if (known !== undefined) return ` Write ${known}.`
  if (/^\d{4}$/.test(written)) return ` Write the month and the day, too: ${written}-12-31.`
  if (/^\d{4}-\d{2}$/.test(written)) return ` Write the day, too: ${written}-01.`
  if (/^\d{4}-\d{2}-\d{2}$/.test(written) && written !== String(input).trim()) return ` Write ${written}.`
  const parts = /^(\d{1,4})([-./ ]+)(\d{1,2})\2(\d{1,4})\.?$/.exec(written)
  if (!parts) return ''
  const [, first = '', sign = '', middle = '', last = ''] = parts
  const [year, month, day] =
    first.length === 4
      ? [first, middle, last]
      : last.length === 4 && sign.startsWith('.')
        ? [last, middle, first]
        : []
  if (year === undefined || month === undefined || day === undefined)
    return last.length === 4 ? ` Write the year first, then the month and the day: ${last}-…` : ''
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (Number(month) < 1 || Number(month) > 12)
    return ` There is no month ${month}: the year comes first, then the month, then the day.`
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(day) < 1 || Number(day) > days) return ` ${MONTHS[Number(month) - 1]} ${year} has ${days} days.`
  return ` Write ${iso}.`
}

function dayWithTime(text: string): string | undefined {
  return /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(text)?.[1]
}

/** A day by the English name of its month, in either order. */
function dayInWords(text: string): string | undefined {
  const found =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?\.?[ ](?<month>[A-Za-z]{3,9})\.?,?[ ](?<year>\d{4})$/.exec(text) ??
    /^(?<month>[A-Za-z]{3,9})\.?[ ](?<day>\d{1,2})(?:st|nd|rd|th)?,?[ ](?<year>\d{4})$/.exec(text)
  const { day = '', month = '', year = '' } = found?.groups ?? {}
  const at = MONTHS.findIndex(
    (name) => month.length > 2 && name.toLowerCase().startsWith(month.toLowerCase()),
  )
  return at < 0 ? undefined : `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}
