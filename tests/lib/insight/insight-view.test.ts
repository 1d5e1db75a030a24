import { drizzle } from 'drizzle-orm/pg-proxy'
import { answerTo, questionSchema } from '@/lib/insight/ask'
import { grouped } from '@/lib/insight/groups'
import { mendFirst, reportOf, type StepCount } from '@/lib/insight/report'
import { filterOf, insightView } from '@/lib/insight/view'
import { countedSite, LAMP } from '@/tests/harness/counted-site'

const BELL = { ...LAMP, id: 'bell', title: 'The bell' }
const site = countedSite(LAMP, BELL)
const all = site.guides.get('en')!
const NOW = new Date('2026-11-29T12:00:00Z')
const DAYS = ['2026-11-02', '2026-11-29']

type Rows = Readonly<Record<string, readonly (readonly unknown[])[]>>

/** A database that answers each question, by its table and first column, with these rows, and what it was asked for. */
function databaseOf(rows: Rows) {
  const asked: string[] = []
  const db = drizzle((text, params) => {
    const name = `${/from "(\w+)"/.exec(text)![1]} by ${/"(\w+)"(?!\.| =| where)/.exec(text.replace(/from "\w+"/, ''))?.[1]}`
    const what = text.includes('::text') ? name.replace('counts', 'slices') : name
    asked.push([what, ...params].join(' '))
    return Promise.resolve({ rows: (rows[what] ?? []) as unknown[] as never[] })
  })
  return { db, asked }
}

const said: readonly StepCount[] = [
  { guide: 'lamp', step: 'plugged', kind: 'arrive', key: 'link', n: 7 },
  { guide: 'lamp', step: 'plugged', kind: 'answer', key: 'no', n: 4 },
  { guide: 'lamp', step: 'light', kind: 'arrive', key: 'answer', n: 6 },
  { guide: 'lamp', step: 'light', kind: 'solved', key: 'no', n: 5 },
  { guide: 'bell', step: 'plugged', kind: 'arrive', key: 'link', n: 1 },
]
const comment = { id: 1, day: '2026-11-28', lang: 'en', guide: 'lamp', step: 'light', text: 'still dark' }
const unanswered = { kind: 'error', lang: 'en', text: 'no light', n: 6, last: '2026-11-27' }
const values = (rows: readonly object[]) => rows.map((row) => Object.values(row) as unknown[])
const ROWS: Rows = {
  'counts by guide': values(said),
  'slices by day': [['2026-11-28', 7, 2, 1]],
  'slices by ui': [['old', 8, 2, 1]],
  'slices by lang': [['en', 9, 2, 1]],
  'slices by version': [['0a', 10, 2, 1]],
  'counts by version': [['0a', '2026-11-20']],
  'comments by id': values([comment]),
  'unanswered by kind': [[...Object.values(unanswered), '2026-11-27', '2026-11-27']],
  'counts by kind': [['refused', 'rate', 3]],
}
const slice = (name: string, arrivals: number) => ({ name, arrivals, yes: 2, no: 1 })

test('all that there is to show of a guide is read and shown', async () => {
  const { db, asked } = databaseOf(ROWS)
  const filter = filterOf({ ui: 'old' }, site, NOW)
  expect(await insightView(db, site, filter)).toEqual({
    ...{ filter, languages: ['en'], interfaces: ['old', 'new'], title: 'Guide lamp' },
    guides: [
      { id: 'lamp', title: 'Guide lamp', arrivals: 13 },
      { id: 'bell', title: 'The bell', arrivals: 1 },
    ],
    steps: reportOf(all, LAMP, said),
    mend: mendFirst([LAMP, BELL].flatMap((guide) => reportOf(all, guide, said))),
    ...{ byDay: [slice('2026-11-28', 7)], byInterface: [slice('old', 8)] },
    ...{ byLanguage: [slice('en', 9)], byVersion: [slice('0a', 10)] },
    versions: [{ version: '0a', day: '2026-11-20' }],
    ...{ comments: grouped([comment]), unanswered: grouped([unanswered]) },
    beside: [{ kind: 'refused', key: 'rate', n: 3 }],
  })
  const days = DAYS.join(' ')
  expect(asked.toSorted()).toEqual([
    `comments by id ${days} en old lamp 500`,
    `counts by guide ${days} en old `,
    `counts by kind ${days} `,
    `counts by version en lamp`,
    `slices by day ${days} en old lamp`,
    `slices by lang ${days} old lamp`,
    `slices by ui ${days} en lamp`,
    `slices by version ${days} en old lamp`,
    `unanswered by kind ${days} en 500`,
  ])
})

test('of one version the steps are its own, and what is beside it is that of all', async () => {
  const { db, asked } = databaseOf(ROWS)
  await insightView(db, site, filterOf({ version: '0a', guide: 'bell' }, site, NOW))
  const days = DAYS.join(' ')
  expect(asked.filter((one) => !/^(?:comments|unanswered)/.test(one)).toSorted()).toEqual([
    `counts by guide ${days} en `,
    `counts by guide ${days} en 0a bell `,
    `counts by kind ${days} `,
    `counts by version en bell`,
    `slices by day ${days} en 0a bell`,
    `slices by lang ${days} bell`,
    `slices by ui ${days} en 0a bell`,
    `slices by version ${days} en bell`,
  ])
})

test('of a site without guides there is nothing', async () => {
  const none = { interfaces: [], guides: new Map(), versionOf: () => '' }
  const view = await insightView(databaseOf({}).db, none, filterOf({}, none, NOW))
  expect(view).toMatchObject({ languages: [], guides: [], title: '', steps: [], mend: [] })
})

test('each question has its answer', async () => {
  const { db, asked } = databaseOf({ ...ROWS, 'counts by day': [['2026-11-28', ...Array(8).fill('x')]] })
  Object.assign(db, { transaction: (run: (tx: unknown) => unknown) => run(db) })
  const query = { guide: 'bell', from: '2026-11-01' }
  const view = await answerTo({ ask: 'view', query }, db, site)
  expect(view).toMatchObject({ filter: { guide: 'bell', from: '2026-11-01' }, title: 'The bell' })
  expect(await answerTo({ ask: 'groups' }, db, site)).toMatchObject([
    { kind: 'error', texts: ['no light'], n: 6 },
    { kind: 'comment', texts: ['still dark'], n: 1 },
  ])
  expect(await answerTo({ ask: 'export' }, db, site)).toMatchObject({
    ...{ counts: [{ day: '2026-11-28' }], comments: [{ id: 1 }], unanswered: [{ kind: 'error' }] },
  })
  expect(await answerTo({ ask: 'remove', comment: 3 }, db, site)).toBe(true)
  expect(asked.at(-1)).toBe('comments by id 3')
  const gone = databaseOf({}).db
  expect(await answerTo({ ask: 'remove', comment: 3 }, gone, site)).toBe(false)
  Object.assign(gone, { transaction: (run: (tx: unknown) => unknown) => run(gone) })
  expect(await answerTo({ ask: 'purge', months: 0 }, gone, site)).toEqual({
    ...{ counts: 0, comments: 0, unanswered: 0 },
  })
})

test.each<[object, boolean]>([
  [{ ask: 'view', query: { guide: 'bell' } }, true],
  [{ ask: 'view', query: { guide: 7 } }, false],
  [{ ask: 'view' }, false],
  [{ ask: 'export' }, true],
  [{ ask: 'groups' }, true],
  [{ ask: 'remove', comment: 1 }, true],
  [{ ask: 'remove', comment: 0 }, false],
  [{ ask: 'remove' }, false],
  [{ ask: 'purge', months: 0 }, true],
  [{ ask: 'purge', months: -1 }, false],
  [{ ask: 'purge', months: 1.5 }, false],
  [{ ask: 'everything' }, false],
  [{}, false],
])('that %j is a question is %s', (question, is) => {
  expect(questionSchema.safeParse(question).success).toBe(is)
})
