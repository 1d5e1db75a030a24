import type { InsightPage } from '@/lib/framework/insight-bridge'
import type { CountedSite } from '@/lib/insight/counted-site'
import { percent } from '@/lib/insight/share'
import type { Database } from '@/lib/insight/store/db'
import {
  answersTable,
  commentsTable,
  csvOf,
  daysTable,
  helpedTable,
  partsTable,
  stepsTable,
  unansweredTable,
  type Table,
} from '@/lib/insight/tables'
import { filterOf, insightView, type InsightView } from '@/lib/insight/view'
import { mapOf, type GuideMap } from '@/lib/map/map'
import { direction, messages } from '@/lib/messages'
import type { DoorOptions } from './insight-door'

/** What the page shows, for a query; undefined while the database cannot be had. */
export async function pageData(
  site: CountedSite,
  database: () => Database | undefined,
  query: Readonly<Record<string, string>>,
): Promise<InsightPage | undefined> {
  const view = await viewOf(site, database, query)
  return view && { view, map: paintedMap(site, view) }
}

/** What there is to show; undefined while the database cannot be had, also where that turns out only when it is asked. */
async function viewOf(
  site: CountedSite,
  database: () => Database | undefined,
  query: Readonly<Record<string, string>>,
): Promise<InsightView | undefined> {
  const db = database()
  return db && reached(() => insightView(db, site, filterOf(query, site)))
}

/** What the database answers; undefined where it does not, which is told in a line. */
export async function reached<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    // What asks the database says which query failed, and why as the cause.
    const { cause } = error as Error
    if (!(cause instanceof Error)) throw error
    console.error(`The numbers cannot be read now: ${cause.message}.`)
    return undefined
  }
}

/** What is downloaded then. */
const NOT_REACHED = {
  type: 'text/plain',
  status: 503,
  text: 'The database cannot be reached now. Counts wait on the disk.\n',
} as const

/** The map with the share at each answer, and how often the only way on was taken. */
function paintedMap(site: CountedSite, { filter, steps }: InsightView): GuideMap | undefined {
  const { lang, guide: id } = filter
  const guides = site.guides.get(lang)
  const guide = guides?.get(id)
  if (!guides || !guide) return undefined
  const say = messages(lang)
  const format = new Intl.NumberFormat(lang)
  const number = (n: number) => format.format(n)
  const reports = new Map(steps.map((one) => [one.step, one]))
  return mapOf(guides, guide, {
    ...say,
    number,
    part: (n, { from, to }) => say.mapPart(number(n), from, to),
    plain: (text) => text,
    direction: direction(lang),
    atLine: (step, answer, label) => {
      const way = reports.get(`${id}/${step}`)?.ways.find(({ key }) => key === answer)
      if (!way) return label
      const share = way.share === undefined ? '' : ` · ${percent(way.share)}`
      return `${label}${share} (${number(way.n)})`.trim()
    },
  })
}

/** What can be downloaded. */
export function downloads(site: CountedSite, database: () => Database | undefined): DoorOptions['files'] {
  const file = (type: string, textOf: (view: InsightView) => string) => async (query: URLSearchParams) => {
    const view = await viewOf(site, database, Object.fromEntries(query))
    return view ? { type, text: textOf(view) } : NOT_REACHED
  }
  const csv = (table: (shown: InsightView) => Table) => file('text/csv', (view) => csvOf(table(view)))
  return {
    'steps.csv': csv(stepsTable),
    'answers.csv': csv(answersTable),
    'days.csv': csv(daysTable),
    'helped.csv': csv(helpedTable),
    'parts.csv': csv(partsTable),
    'comments.csv': csv(commentsTable),
    'unanswered.csv': csv(unansweredTable),
    'view.json': file('application/json', (view) => `${JSON.stringify(view, null, 2)}\n`),
  }
}
