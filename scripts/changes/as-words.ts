import { grouped, signOf, summaryOf } from './grouped'
import type { Compared } from './revision'
import type { TreeChange } from './types'

/** The list of changes for a terminal. */
export function changesAsWords({ from, to }: Compared, list: readonly TreeChange[]): string {
  const lines = grouped(list).flatMap(({ guide, changes }) => [
    '',
    guide ?? (changes.some(({ kind }) => kind === 'unreadable') ? 'What cannot be read' : 'Other files'),
    ...changes.map(
      (one) => `  ${signOf(one)} ${one.step === null ? '' : `${one.step}: `}${oneLine(one.text)}`,
    ),
  ])
  return [`From ${from} to ${to}: ${summaryOf(list)}`, ...lines, ''].join('\n')
}

/** A text as one line, without the signs by which a terminal could be told something. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
}
