import { number, percent } from '@/lib/insight/share'
import type { AnswerGroup } from '@/lib/insight/answer-groups'
import type { InsightView } from '@/lib/insight/view'

const WHY = { lost: 'left here', no: 'said that it did not help' }

/** The page about use, for a terminal. */
export function reportText(view: InsightView): string {
  const { filter, title, steps, mend, comments, unanswered } = view
  const helped = steps.filter((one) => one.helped && one.helped.yes + one.helped.no > 0)
  return [
    `From ${filter.from} to ${filter.to}, ${filter.lang}${filter.ui === undefined ? '' : `, interface ${filter.ui}`}`,
    '',
    'What to mend first, by people',
    ...columns(mend.map((one) => [number(one.people), WHY[one.why], one.step, one.title])),
    '',
    `${title} (${filter.guide})`,
    ...columns([
      ['arrivals', 'left by an answer', 'drop-off', '', 'back', 'again', 'lost', ''],
      ...steps.map((one) => [
        ...[one.arrivals, one.departures, one.dropOff].map(number),
        percent(one.dropOffShare),
        ...[one.back, one.restart, one.lost].map(number),
        one.step.slice(one.step.indexOf('/') + 1),
      ]),
    ]),
    'Drop-off is arrivals less departures; who went back or began again is among them. No share is given of fewer than five.',
    '',
    'Did it help?',
    ...columns(
      helped.map(({ step, helped: said }) => [
        ...[`${number(said?.yes ?? 0)} yes`, `${number(said?.no ?? 0)} no`, percent(said?.rate?.share)],
        said?.rate ? `${percent(said.rate.low)} to ${percent(said.rate.high)}` : 'too few to say',
        step,
      ]),
    ),
    '',
    'What readers wrote',
    ...comments.flatMap(({ texts }) =>
      texts.map(({ id, day, guide, step, text }) => `  ${id}  ${day}  ${guide}/${step}  ${text}`),
    ),
    '',
    'Searches and errors without an answer',
    ...columns(
      unanswered.flatMap(({ texts }) => texts.map(({ kind, n, text }) => [`${number(n)} times`, kind, text])),
    ),
  ].join('\n')
}

const SAID = { error: 'pasted', search: 'searched for', comment: 'written after “no”' }

/** What readers said without an answer to it, by the keys with which an answer is made. */
export function groupsText(groups: readonly AnswerGroup[]): string {
  return [
    'What readers said that has no answer',
    ...columns(
      groups.map(({ key, kind, n, lang, words, at }) => [
        ...[key, `${number(n)} times`, SAID[kind], lang, at ? `${at.guide}/${at.step}` : '', words.join(' ')],
      ]),
    ),
    'An answer to one of them: npm run insight -- answer <key> --guide <id>',
  ].join('\n')
}

/** Rows whose columns stand below one another. */
function columns(rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return ['  nothing yet']
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((cell, i) => Math.max(all[i] ?? 0, cell.length)),
    [],
  )
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd())
}
