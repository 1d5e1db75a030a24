import { reportOf, type StepCount } from '@/lib/insight/report'
import { grouped } from '@/lib/insight/groups'
import { commentsTable, csvOf, helpedTable, partsTable, unansweredTable } from '@/lib/insight/tables'
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
