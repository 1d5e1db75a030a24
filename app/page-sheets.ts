import type { SiteView } from '@/app/site-view'
import type { SheetName } from '@/lib/assets'
import type { Body } from '@/lib/content'
import type { Step } from '@/lib/tree'

const PICTURES = /^(?:Screenshot|Mark)$/

/** Which elements of a text are drawn by rules that only some pages carry. */
const DRAWN: readonly (readonly [SheetName, RegExp])[] = [
  ['asides', /^(?:Note|Tip|Warning|AgentNote)$/],
  ['warnings', /^Warning$/],
  ['staff', /^AgentNote$/],
  ['code', /^(?:code|kbd|samp|pre)$/],
  ['tables', /^(?:table|pre)$/],
  ['quotes', /^(?:blockquote|pre)$/],
  ['rare', /^(?:kbd|hr)$/],
  ['lists', /^(?:input|section|sup|sub)$/],
  ['pictures', PICTURES],
]

/** The sheets that a page with these texts needs. */
export function sheetsOf(bodies: readonly Body[], { interfaces }: SiteView): SheetName[] {
  const elements = new Set(bodies.flatMap((body) => [...body.elements]))
  const has = (names: RegExp) => [...elements].some((name) => names.test(name))
  const drawn = DRAWN.flatMap(([sheet, names]) => (has(names) ? sheet : []))
  if (!bodies.some((body) => body.interfaces.length > 0)) return drawn
  const cards = has(PICTURES) || interfaces.some(({ picture }) => picture)
  return ['interfaces', ...(cards ? (['cards'] as const) : []), ...drawn]
}

/** The sheets that a guide's front page needs. */
export function sheetsOfFront(body: Body, site: SiteView): SheetName[] {
  return ['whole', ...sheetsOf([body], site)]
}

/** The sheets that a step's page needs. */
export function sheetsOfStep(step: Step, body: Body, site: SiteView): SheetName[] {
  const sheets = sheetsOf([body], site)
  if (step.kind === 'question' && step.choices.some(({ screenshot }) => screenshot)) sheets.push('answers')
  if (step.kind === 'outcome') sheets.push('endings')
  return sheets
}
