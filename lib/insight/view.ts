import { didYouMean, type Guides } from '@/lib/tree'
import type { CountedSite } from './counted-site'
import { mendFirst, reportOf, type Mend, type StepReport } from './report'
import { grouped, type Group } from './groups'
import type { Database } from './store/db'
import {
  commentsOf,
  siteCounts,
  slices,
  stepCounts,
  unansweredOf,
  versionsOf,
  type CommentRow,
  type Filter,
  type Slice,
  type UnansweredRow,
} from './store/read'

/** What of the numbers is shown. */
export interface ViewFilter extends Filter {
  readonly guide: string
  readonly lang: string
  readonly from: string
  readonly to: string
}

/** All that the page about use shows, and that `npm run insight` prints. */
export interface InsightView {
  readonly filter: ViewFilter
  readonly languages: readonly string[]
  readonly interfaces: readonly string[]
  readonly guides: readonly { readonly id: string; readonly title: string; readonly arrivals: number }[]
  readonly title: string
  readonly steps: readonly StepReport[]
  /** Of all guides of the language. */
  readonly mend: readonly Mend[]
  readonly byDay: readonly Slice[]
  readonly byInterface: readonly Slice[]
  readonly byLanguage: readonly Slice[]
  readonly byVersion: readonly Slice[]
  /** When the guide changed: the first day of each version. */
  readonly versions: readonly { readonly version: string; readonly day: string }[]
  readonly comments: readonly Group<CommentRow>[]
  readonly unanswered: readonly Group<UnansweredRow>[]
  /** Searches and errors without an answer, what was refused, what was dropped. */
  readonly beside: readonly { readonly kind: string; readonly key: string; readonly n: number }[]
}

const DAY_MS = 86_400_000
/** Shown unless somebody asks for other days. */
const DAYS = 28
/** A day of ISO 8601 that a database knows as well; the thirtieth of February is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return false
  const day = new Date(text)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** The filter that a query asks for; what makes no sense in it is left out. */
export function filterOf(
  query: Readonly<Record<string, string | undefined>>,
  site: CountedSite,
  now = new Date(),
): ViewFilter {
  const [first = ''] = site.guides.keys()
  const lang = query.lang !== undefined && site.guides.has(query.lang) ? query.lang : first
  const guides: Guides = site.guides.get(lang) ?? new Map()
  const [firstGuide = ''] = guides.keys()
  const guide = query.guide !== undefined && guides.has(query.guide) ? query.guide : firstGuide
  const day = (ago: number) => new Date(now.getTime() - ago * DAY_MS).toISOString().slice(0, 10)
  const dated = (text: string | undefined, otherwise: string) =>
    text !== undefined && isDay(text) ? text : otherwise
  return {
    ...{ guide, lang, from: dated(query.from, day(DAYS - 1)), to: dated(query.to, day(0)) },
    ...(query.ui !== undefined && site.interfaces.includes(query.ui) && { ui: query.ui }),
    ...(query.version !== undefined && /^[0-9a-f]{1,20}$/.test(query.version) && { version: query.version }),
  }
}

/**
 * Why a query makes no sense, for a command: `filterOf` leaves such a part out, which is right for an address that was typed by
 * hand and wrong for a script, which would get the numbers of something else.
 * @returns undefined where all of it is known
 * @example whyIgnored({ guide: 'lmap' }, view) // 'There is no guide "lmap"; did you mean "lamp"?'
 */
export function whyIgnored(
  query: Readonly<Record<string, string | undefined>>,
  {
    filter,
    languages,
    interfaces,
    guides,
  }: Pick<InsightView, 'filter' | 'languages' | 'interfaces'> & {
    readonly guides: readonly { readonly id: string }[]
  },
): string | undefined {
  const named = [
    ['lang', 'language', languages],
    ['guide', 'guide', guides.map(({ id }) => id)],
    ['ui', 'interface', interfaces],
  ] as const
  for (const [field, what, known] of named) {
    const given = query[field]
    if (given === undefined || known.includes(given)) continue
    return `There is no ${what} "${given}"${didYouMean(given, known, `. There is ${known.join(', ') || 'none'}.`)}`
  }
  for (const field of ['from', 'to'] as const)
    if (query[field] !== undefined && query[field] !== filter[field])
      return `--${field} is "${query[field]}", which is no day. Write it as 2026-11-29.`
  return undefined
}

/** Reads what there is to show. */
export async function insightView(db: Database, site: CountedSite, filter: ViewFilter): Promise<InsightView> {
  const { guide: id, lang, version, ...days } = filter
  const all: Guides = site.guides.get(lang) ?? new Map()
  const ofSite = { ...days, lang }
  const [
    counts,
    ofVersion,
    byDay,
    byInterface,
    byLanguage,
    byVersion,
    versions,
    comments,
    unanswered,
    beside,
  ] = await Promise.all([
    stepCounts(db, ofSite),
    version === undefined ? undefined : stepCounts(db, filter),
    slices(db, filter, 'day'),
    slices(db, { ...filter, ui: undefined }, 'ui'),
    slices(db, { ...filter, lang: undefined, version: undefined }, 'lang'),
    slices(db, { ...filter, version: undefined }, 'version'),
    versionsOf(db, id, lang),
    commentsOf(db, filter),
    unansweredOf(db, ofSite),
    siteCounts(db, { from: filter.from, to: filter.to }),
  ])
  const guide = all.get(id)
  const reports = [...all.values()].flatMap((one) => reportOf(all, one, counts))
  const arrivals = new Map<string, number>()
  for (const { guide: name, kind, n } of counts)
    if (kind === 'arrive') arrivals.set(name, (arrivals.get(name) ?? 0) + n)
  return {
    ...{ filter, languages: [...site.guides.keys()], interfaces: site.interfaces, title: guide?.title ?? '' },
    guides: [...all.values()].map((one) => ({
      ...{ id: one.id, title: one.title, arrivals: arrivals.get(one.id) ?? 0 },
    })),
    steps: guide ? reportOf(all, guide, ofVersion ?? counts) : [],
    mend: mendFirst(reports),
    ...{ byDay, byInterface, byLanguage, byVersion, versions, beside },
    comments: grouped(comments),
    unanswered: grouped(unanswered),
  }
}
