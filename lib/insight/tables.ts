import type { InsightView } from './view'

/** What is shown as a table, for a spreadsheet: a row a step, or a way on. */
export type Table = readonly (readonly (string | number)[])[]

/** Every step of a guide. */
export function stepsTable({ steps }: InsightView): Table {
  return [
    [
      ...['step', 'title', 'kind', 'arrivals', 'by_answer', 'by_link', 'by_search', 'by_back', 'by_restart'],
      ...['departures', 'drop_off', 'went_back', 'began_again', 'lost', 'helped_yes', 'helped_no', 'copies'],
    ],
    ...steps.map((one) => [
      ...[one.step, one.title, one.kind, one.arrivals],
      ...[one.by.answer, one.by.link, one.by.search, one.by.back, one.by.restart],
      ...[one.departures, one.dropOff, one.back, one.restart, one.lost],
      ...[one.helped?.yes ?? '', one.helped?.no ?? '', one.copies],
    ]),
  ]
}

/** Every answer of a guide. */
export function answersTable({ steps }: InsightView): Table {
  return [
    ['step', 'answer', 'label', 'to', 'taken', 'known_without_asking'],
    ...steps.flatMap(({ step, ways }) =>
      ways.map(({ key, label, to, n, derived }) => [step, key, label, to, n, derived]),
    ),
  ]
}

/** Where readers say whether it helped: the rates with the bounds between which they are likely to be, as the plot has them; none of fewer than five. */
export function helpedTable({ steps }: InsightView): Table {
  return [
    ['step', 'title', 'kind', 'helped_yes', 'helped_no', 'rate', 'rate_low', 'rate_high'],
    ...steps.flatMap(({ step, title, kind, helped }) =>
      helped && helped.yes + helped.no > 0
        ? [
            [
              ...[step, title, kind, helped.yes, helped.no],
              ...[helped.rate?.share, helped.rate?.low, helped.rate?.high].map(rounded),
            ],
          ]
        : [],
    ),
  ]
}

/** The guide's arrivals by interface, by language and by version. */
export function partsTable({ byInterface, byLanguage, byVersion }: InsightView): Table {
  const rows = { interface: byInterface, language: byLanguage, version: byVersion }
  return [
    ['by', 'name', 'arrivals', 'helped_yes', 'helped_no'],
    ...Object.entries(rows).flatMap(([by, slices]) =>
      slices.map(({ name, arrivals, yes, no }) => [by, name, arrivals, yes, no]),
    ),
  ]
}

/** What readers wrote; `like` is alike for texts of a group. */
export function commentsTable({ comments }: InsightView): Table {
  return [
    ['day', 'step', 'like', 'text'],
    ...comments.flatMap(({ words, texts }) =>
      texts.map(({ day, guide, step, text }) => [day, `${guide}/${step}`, words.join(' '), text]),
    ),
  ]
}

/** Searches and errors without an answer, of those that were seen often enough. */
export function unansweredTable({ unanswered }: InsightView): Table {
  return [
    ['kind', 'language', 'times', 'last', 'like', 'text'],
    ...unanswered.flatMap(({ words, texts }) =>
      texts.map(({ kind, lang, n, last, text }) => [kind, lang, n, last, words.join(' '), text]),
    ),
  ]
}

/** Every day on which something was counted. */
export function daysTable({ byDay, versions }: InsightView): Table {
  return [
    ['day', 'arrivals', 'helped_yes', 'helped_no', 'guide_changed_to'],
    ...byDay.map(({ name, arrivals, yes, no }) => [
      ...[name, arrivals, yes, no],
      versions.find(({ day }) => day === name)?.version ?? '',
    ]),
  ]
}

function rounded(share: number | undefined): number | string {
  return share === undefined ? '' : Number(share.toFixed(4))
}

/** A table as CSV (RFC 4180). What a spreadsheet would take for a formula is a text: https://owasp.org/www-community/attacks/CSV_Injection */
export function csvOf(table: Table): string {
  return table.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
