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
  const db = database()
  if (!db) return undefined
  const view = await insightView(db, site, filterOf(query, site))
  return { view, map: paintedMap(site, view) }
}

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
  const view = async (query: URLSearchParams) => {
    const db = database()
    if (!db) throw new Error('The database cannot be reached now.')
    return insightView(db, site, filterOf(Object.fromEntries(query), site))
  }
  const csv = (table: (shown: InsightView) => Table) => async (query: URLSearchParams) => ({
    ...{ type: 'text/csv', text: csvOf(table(await view(query))) },
  })
  return {
    'steps.csv': csv(stepsTable),
    'answers.csv': csv(answersTable),
    'days.csv': csv(daysTable),
    'helped.csv': csv(helpedTable),
    'parts.csv': csv(partsTable),
    'comments.csv': csv(commentsTable),
    'unanswered.csv': csv(unansweredTable),
    'view.json': async (query) => ({
      type: 'application/json',
      text: `${JSON.stringify(await view(query), null, 2)}\n`,
    }),
  }
}
