import { UserError } from '@/lib/command/user-error'
import { isQuick } from '@/lib/content'
import type { Change } from '@/lib/desk/protocol'

type Fields = Extract<Change, { kind: 'set-fields' }>['fields']

/** That a form's fields are what the check would take, as far as one can say without the tree. @throws {UserError} that says what to do */
export function assertFields(fields: Fields): void {
  for (const name of ['title', 'summary', 'owner'] as const) assertLine(`The ${name}`, fields[name])
  for (const name of ['reviewed', 'reviewBy'] as const) assertDate(fields[name])
  for (const { label, hint, summary, alt, match } of fields.choices ?? []) {
    const of = `of the answer “${label.replaceAll(/\s+/g, ' ').slice(0, 60)}”`
    assertLine(`The words ${of}`, label)
    assertLine(`The hint ${of}`, hint)
    assertLine(`What the ticket says ${of}`, summary)
    assertLine(`The text of the picture ${of}`, alt)
    assertPattern(of, match)
  }
}

/** That a text stands in one line. */
export function assertLine(what: string, text: string | null | undefined): void {
  if (text !== null && text !== undefined && /[\r\n]/.test(text))
    throw new UserError(
      `${what}: found a line break, and it stands in one line. Write a space instead; what needs more lines belongs into the text of the step.`,
    )
}

/** That the calendar has a day. */
function assertDate(day: string | null | undefined): void {
  if (day === null || day === undefined || day === '') return
  const read = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined
  if (!read || Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day)
    throw new UserError(`${day} is no day of the calendar. Write year, month and day, such as 2026-11-20.`)
}

function assertPattern(of: string, match: string | null | undefined): void {
  if (match === null || match === undefined || match === '') return
  try {
    new RegExp(match, 'i')
  } catch {
    throw new UserError(
      `The error texts ${of} are no pattern: ${match}. Write words of the error with | between several; before ( ) [ ] . * + ? and \\ that stand in the error itself write \\.`,
    )
  }
  if (!isQuick(match))
    throw new UserError(
      `The error texts ${of} would take a browser minutes to try: ${match}. Do not repeat what repeats already, such as (a+)+; words with | between them are enough.`,
    )
}
