import { applyEdits, modify } from 'jsonc-parser'
import { isObject, parsed } from '@/lib/json-shape'
import { withWalk } from '@/scripts/scenarios/with-walk'
import { withoutWalk } from '../text/scenario-text'
import { standing, type Question, type Settling, type Sides } from './sides'

/** A link lock: a code that was given once stays, so both are kept. Where two gave one step different codes, it is asked which one was published. */
export function lockSettling(sides: Sides): Settling | undefined {
  const [ours, theirs] = [linksIn(sides.ours), linksIn(sides.theirs)]
  if (!ours || !theirs) return undefined
  const twice = Object.keys(ours).filter((step) => theirs[step] !== undefined && theirs[step] !== ours[step])
  return {
    parts: twice.map((step) => ({
      where: `The short link of ${step}`,
      words:
        'Each of you gave this step a short link. Keep the one that was published first: it may be in use.',
      ours: String(ours[step]),
      theirs: String(theirs[step]),
      both: false,
    })),
    settled: (keep) => {
      const links: Record<string, unknown> = { ...theirs, ...ours }
      twice.forEach((step, n) => {
        if (keep[n] === 'theirs') links[step] = theirs[step]
      })
      const sorted = Object.fromEntries(Object.entries(links).sort(([a], [b]) => (a < b ? -1 : 1)))
      return `${JSON.stringify({ links: sorted }, null, 2)}\n`
    },
  }
}

function linksIn(text: string): Readonly<Record<string, unknown>> | undefined {
  const lock = parsed(text)
  return isObject(lock) && isObject(lock.links) ? lock.links : undefined
}

/** Walks that are kept, by their names: those that only one has are kept. */
export function walksSettling(sides: Sides, base: string | undefined): Settling | undefined {
  const [ours, theirs, before] = [sides.ours, sides.theirs, base ?? '[]'].map(walksIn)
  if (!ours || !theirs || !before) return undefined
  const names = [...new Set([...ours.keys(), ...theirs.keys()])]
  const differences = names.map((name) => {
    const [mine, other] = [ours.get(name), theirs.get(name)]
    return { name, mine, other, stands: standing(mine, other, before.get(name), base !== undefined) }
  })
  const asked = differences.filter(({ stands }) => stands === undefined)
  return {
    parts: asked.map(({ name, mine, other }): Question => ({
      where: `The walk “${name}”`,
      words: 'You and somebody else both changed this walk. Keep one of the two.',
      ours: mine === undefined ? '' : JSON.stringify(mine, null, 2),
      theirs: other === undefined ? '' : JSON.stringify(other, null, 2),
      both: false,
    })),
    settled: (keep) =>
      differences.reduceRight((text, one) => {
        const stands = one.stands ?? keep[asked.indexOf(one)]
        return stands === 'theirs' ? withTheirs(text, one) : text
      }, sides.ours),
  }
}

function withTheirs(text: string, { name, other }: { name: string; other: unknown }): string {
  const place = [...(walksIn(text)?.keys() ?? [])].indexOf(name)
  if (other === undefined) return place === -1 ? text : withoutWalk(text, place)
  if (place === -1) return withWalk(text, other as object)
  return applyEdits(
    text,
    modify(text, [place], other, {
      formattingOptions: { insertSpaces: true, tabSize: 2, keepLines: true },
    }),
  )
}

/** Undefined where it is no list of walks, each with a name of its own. */
function walksIn(text: string): ReadonlyMap<string, unknown> | undefined {
  const list = parsed(text)
  if (!Array.isArray(list)) return undefined
  const named = list.flatMap((one: unknown) =>
    isObject(one) && typeof one.name === 'string' ? [[one.name, one] as const] : [],
  )
  const walks = new Map(named)
  return walks.size === list.length ? walks : undefined
}
