import { reportOf, type StepCount } from '@/lib/insight/report'
import { grouped } from '@/lib/insight/groups'
import {
  answersTable,
  commentsTable,
  csvOf,
  daysTable,
  helpedTable,
  partsTable,
  stepsTable,
  unansweredTable,
} from '@/lib/insight/tables'
import type { InsightView } from '@/lib/insight/view'
import { countedSite, LAMP } from '@/tests/harness/counted-site'

/** What readers said at the two ends of the lamp: enough of one, too few of the other. */
function viewOf(): InsightView {
  const said = (step: string, key: string, n: number): StepCount => ({
    ...{ guide: 'lamp', step, kind: 'solved', key, n },
  })
  const counts = [said('light', 'yes', 8), said('light', 'no', 2), said('call', 'no', 4)]
  const slice = { name: 'old', arrivals: 7, yes: 2, no: 1 }
  const about = { day: '2026-11-29', lang: 'en', guide: 'lamp', step: 'call' }
  return {
    steps: reportOf(countedSite(LAMP).guides.get('en')!, LAMP, counts),
    ...{ byInterface: [slice], byLanguage: [{ ...slice, name: 'en' }], byVersion: [] },
    comments: grouped([{ ...about, id: 1, text: '=1+1, "still dark"' }]),
    unanswered: grouped([{ kind: 'error', lang: 'en', text: 'no light', n: 6, last: '2026-11-29' }]),
  } as unknown as InsightView
}

test('how many it helped has its bounds, and no rate of fewer than five', () => {
  const [, ...rows] = helpedTable(viewOf())
  expect(rows.map((row) => [row[0], ...row.slice(3)])).toEqual([
    ['lamp/light', 8, 2, 0.8, 0.4902, 0.9433],
    ['lamp/call', 0, 4, '', '', ''],
  ])
})

test('each table of the page is a file, and nothing in it a formula', () => {
  const view = viewOf()
  expect(partsTable(view).slice(1)).toEqual([
    ['interface', 'old', 7, 2, 1],
    ['language', 'en', 7, 2, 1],
  ])
  expect(csvOf(commentsTable(view)).split('\r\n')[1]).toMatch(
    /^2026-11-29,lamp\/call,.*,"'=1\+1, ""still dark"""$/,
  )
  expect(csvOf(unansweredTable(view)).split('\r\n')[1]).toMatch(/^error,en,6,2026-11-29,.*,no light$/)
})

test('every column has a name, and every row as many', () => {
  const slice = { name: '2026-11-28', arrivals: 7, yes: 2, no: 1 }
  const view = {
    ...viewOf(),
    byDay: [slice, { ...slice, name: '2026-11-29' }],
    versions: [{ version: 'v2', day: '2026-11-29' }],
  } as InsightView
  const tables = [
    stepsTable,
    answersTable,
    helpedTable,
    partsTable,
    commentsTable,
    unansweredTable,
    daysTable,
  ]
  for (const table of tables) {
    const [names, ...rows] = table(view)
    expect([new Set(names).size, names!.every((name) => /^[a-z_]+$/.test(String(name)))]).toEqual([
      ...[names!.length, true],
    ])
    expect(rows.filter((row) => row.length !== names!.length)).toEqual([])
  }
  expect(daysTable(view).slice(1)).toEqual([
    ['2026-11-28', 7, 2, 1, ''],
    ['2026-11-29', 7, 2, 1, 'v2'],
  ])
})

test('a row has what its column says', () => {
  const counts = [
    ...['answer', 'link', 'search', 'back', 'restart'].map((key, i) => ['arrive', key, i + 1] as const),
    ...([
      ['answer', 'yes', 2],
      ['left', 'back', 4],
      ['left', 'restart', 3],
      ['copy', '', 8],
    ] as const),
    ['derived', 'no', 6] as const,
  ].map(([kind, key, n]): StepCount => ({ guide: 'lamp', step: 'plugged', kind, key, n }))
  const steps = reportOf(countedSite(LAMP).guides.get('en')!, LAMP, counts)
  const named = (table: ReturnType<typeof stepsTable>, row: number) =>
    Object.fromEntries(table[0]!.map((name, i) => [name, table[row]![i]]))
  expect(named(stepsTable({ steps } as unknown as InsightView), 1)).toEqual({
    ...{ step: 'lamp/plugged', title: 'Step plugged', kind: 'question', arrivals: 15, by_answer: 1 },
    ...{ by_link: 2, by_search: 3, by_back: 4, by_restart: 5, departures: 2, drop_off: 13, went_back: 4 },
    ...{ began_again: 3, lost: 6, helped_yes: '', helped_no: '', copies: 8 },
  })
  expect(named(answersTable({ steps } as unknown as InsightView), 2)).toEqual({
    ...{ step: 'lamp/plugged', answer: 'no', label: 'no', to: 'lamp/plug-in', taken: 0 },
    known_without_asking: 6,
  })
})

test.each([
  ['plain', 'plain'],
  [7, '7'],
  ['a,b', '"a,b"'],
  ['say "on"', '"say ""on"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@a', "'@a"],
  ['\ta', "'\ta"],
  ['a=1', 'a=1'],
])('%j is %j in a file', (value, text) => {
  expect(csvOf([[value, 'end']])).toBe(`${text},end\r\n`)
})
