import type { SiteView } from '@/app/site-view'
import type { ProblemsShown } from '@/app/problem-view'
import { PAGE_STYLES, type PageStyleName } from '@/lib/site/manifest/manifest'
import type { Body } from '@/lib/content'
import type { Step } from '@/lib/tree'

const PICTURES = /^(?:Screenshot|Mark)$/

/** Which elements of a text are drawn by rules that only some pages carry. */
const DRAWN: readonly (readonly [PageStyleName, RegExp])[] = [
  ['asides', /^(?:Note|Tip|Warning|AgentNote)$/],
  ['warnings', /^Warning$/],
  ['staff', /^AgentNote$/],
  ['code', /^(?:code|kbd|samp|pre)$/],
  ['tables', /^(?:table|pre)$/],
  ['quotes', /^(?:blockquote|pre)$/],
  ['rare', /^(?:kbd|hr)$/],
  ['lists', /^(?:input|section|sup|sub)$/],
  ['pictures', PICTURES],
  ['tabs', /^Tabs$/],
  ['elements', /^(?:Details|Video)$/],
  ['terms', /^Term$/],
]

/** The page styles that a page with these texts needs. */
export function neededStyles(bodies: readonly Body[], { interfaces }: SiteView): PageStyleName[] {
  const elements = new Set(bodies.flatMap((body) => [...body.elements]))
  const has = (names: RegExp) => [...elements].some((name) => names.test(name))
  const drawn = DRAWN.flatMap(([sheet, names]) => (has(names) ? sheet : []))
  if (!bodies.some((body) => body.interfaces.length > 0)) return drawn
  const cards = has(PICTURES) || interfaces.some(({ picture }) => picture)
  return ['interfaces', ...(cards ? (['cards'] as const) : []), ...drawn]
}

/** With the page styles of the known problems of a page. */
export function stylesWith(
  pageStyles: readonly PageStyleName[],
  site: SiteView,
  ...told: readonly ProblemsShown[]
): PageStyleName[] {
  const bodies = told.flatMap((one) => one.bodies)
  const all = new Set(
    bodies.length > 0 ? [...pageStyles, ...neededStyles(bodies, site), 'problems'] : pageStyles,
  )
  return PAGE_STYLES.filter((name) => all.has(name))
}

/** The page styles that a guide's front page needs. */
export function stylesOfFront(body: Body, site: SiteView): PageStyleName[] {
  return ['whole', ...neededStyles([body], site)]
}

/** The page styles that a step's page needs; `asks`: it asks whether it helped. */
export function stylesOfStep(step: Step, body: Body, site: SiteView, asks: boolean): PageStyleName[] {
  const pageStyles = neededStyles([body], site)
  if (step.kind === 'question' && step.choices.some(({ screenshot }) => screenshot))
    pageStyles.push('answers')
  if (step.kind === 'outcome') pageStyles.push('endings')
  return asks ? [...pageStyles, 'asks'] : pageStyles
}
