import type { SiteView } from '@/app/site-view'
import type { NamedInterface } from '@/components/interface-switch/interface-switch'
import type { SheetName } from '@/lib/assets'
import type { Body } from '@/lib/content'
import type { Step } from '@/lib/tree'

/** Which elements of a text are drawn by rules that only some pages carry. */
const DRAWN: readonly (readonly [SheetName, RegExp])[] = [
  ['asides', /^(?:Note|Tip|Warning|AgentNote)$/],
  ['tables', /^(?:table|pre)$/],
  ['rare', /^(?:kbd|blockquote|pre|hr|sup|sub|input|section|figure)$/],
  ['pictures', /^(?:Screenshot|Mark)$/],
]

interface On {
  /** The texts of the page. */
  bodies: readonly Body[]
  /** Whether the page shows pictures beside those of its texts. */
  pictures?: boolean
}

/** The sheets that a page with these texts needs. */
export function sheetsOf({ bodies, pictures = false }: On): SheetName[] {
  const elements = new Set(bodies.flatMap((body) => [...body.elements]))
  const has = (names: RegExp) => [...elements].some((name) => names.test(name))
  const parts = bodies.some((body) => body.interfaces.length > 0)
  const drawn = DRAWN.flatMap(([sheet, names]) =>
    has(names) || (pictures && sheet === 'pictures') ? sheet : [],
  )
  return parts ? ['interfaces', ...drawn] : drawn
}

/** The sheets that a guide's front page needs. */
export function sheetsOfFront(body: Body, { interfaces }: SiteView): SheetName[] {
  return ['whole', ...sheetsOf({ bodies: [body], pictures: hasPictures(body, interfaces) })]
}

/** The sheets that a step's page needs. */
export function sheetsOfStep(step: Step, body: Body, { interfaces }: SiteView): SheetName[] {
  const onAnswers = step.kind === 'question' && step.choices.some(({ screenshot }) => screenshot)
  const sheets = sheetsOf({ bodies: [body], pictures: onAnswers || hasPictures(body, interfaces) })
  return step.kind === 'outcome' ? [...sheets, 'endings'] : sheets
}

/** Whether a page has pictures: in its text, or by the names of its interfaces. */
function hasPictures(
  { pictures, interfaces }: { pictures: readonly unknown[]; interfaces: readonly string[] },
  named: readonly NamedInterface[],
): boolean {
  return pictures.length > 0 || (interfaces.length > 0 && named.some(({ picture }) => picture))
}
