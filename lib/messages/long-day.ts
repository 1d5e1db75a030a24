import { messagesLang } from './index'

/**
 * A day in words, as the interface speaks in a language; what is no day stays as it is.
 *
 *     longDay('2026-11-20', 'en')  // '20 November 2026' or as English has it there
 */
export function longDay(day: string, lang: string): string {
  const date = new Date(day)
  if (Number.isNaN(date.getTime())) return day
  return new Intl.DateTimeFormat(messagesLang(lang), { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
