import { UserError } from '@/lib/command/user-error'
import { formerNames, gatherAliases, type ParsedGuides } from '@/lib/content'
import { aliasKey, keyOf, successor, targetOf, type Aliases } from '@/lib/tree'
import { addEntry, inTurn, removeEntry, setEntry } from '../text/matter'
import type { Files } from './plan'
import { firstGuides, stepsOf } from './steps'

/** What becomes of steps and guides. */
interface Shift {
  /** What a step of now is afterwards, by `guide/step`: the same, by another name, or the step that takes over. */
  readonly step: (key: string) => string
  /** The same of a guide. */
  readonly guide: (id: string) => string
  /** Whether a step goes, with what its file says of former names. */
  readonly isGone: (key: string) => boolean
}

/**
 * Writes the aliases by which each address that leads to a step now leads afterwards to what that step is then: its own address, its former
 * ones, and those that it has by former names of its guide. The files are still where they are now.
 * @throws {UserError} where an address would have to lead to two steps
 */
export function keepAddresses(files: Files, shift: Shift): void {
  const guides = firstGuides(files.library)
  const live = [...guides.values()].flatMap(({ id, steps }) =>
    [...steps.keys()].map((step) => keyOf({ guide: id, step })),
  )
  const aliases = gatherAliases(guides)
  const known = knownAddresses(guides, live, aliases)
  const wanted = new Map([...known].map(([address, key]) => [address, shift.step(key)]))
  const staying = live.filter((key) => !shift.isGone(key))
  const after = new Set(staying.map(shift.step))
  const said = new Map(staying.map((key) => [key, textAfter(key, shift, wanted, after)]))
  const steps = new Map<string, string>()
  for (const key of staying) {
    const { guide, step } = targetOf(key)
    const now = shift.step(key)
    for (const { name } of formerNames(guides.get(guide)!, step)) {
      const text = said.get(key)!(name)
      const address = text === undefined ? now : aliasKey(text, targetOf(now).guide)
      if (!after.has(address) && !steps.has(address)) steps.set(address, now)
    }
  }
  const then = { steps, guides: guidesAfter(guides, aliases, shift) }
  const added = new Map<string, string[]>()
  for (const [address, key] of wanted) {
    if (successor(address, (one) => after.has(one), then) === key) continue
    if (after.has(address))
      throw new UserError(
        `"${address}" is a former name of ${known.get(address) ?? key}: links to it lead there, and another step would have it now. Choose another name.`,
      )
    steps.set(address, key)
    added.set(key, [...(added.get(key) ?? []), address])
  }
  for (const key of staying) writeAliases(files, key, shift.step(key), said.get(key)!, added)
}

/**
 * Each address that leads to a step, and to which. What leads there by itself comes before what leads there by a former name of its
 * guide, which may need no alias of its own once the first is written.
 */
function knownAddresses(
  guides: ParsedGuides,
  live: readonly string[],
  aliases: Aliases,
): ReadonlyMap<string, string> {
  const isThere = (key: string) => guides.get(targetOf(key).guide)?.steps.has(targetOf(key).step) ?? false
  const known = new Map(live.map((key) => [key, key]))
  for (const [address, key] of aliases.steps) if (!isThere(address)) known.set(address, key)
  const names = new Map<string, string[]>()
  for (const [former, id] of aliases.guides)
    if (!guides.has(former)) names.set(id, [...(names.get(id) ?? []), former])
  for (const address of [...known.keys()]) {
    const { guide, step } = targetOf(address)
    for (const name of names.get(guide) ?? []) {
      const former = keyOf({ guide: name, step })
      const key = successor(former, isThere, aliases)
      if (key !== undefined && !known.has(former)) known.set(former, key)
    }
  }
  return known
}

/** Former names of guides afterwards, and what they name then. */
function guidesAfter(
  guides: ParsedGuides,
  aliases: Aliases,
  { guide: now }: Shift,
): ReadonlyMap<string, string> {
  const own = [...guides.keys()].filter((id) => now(id) !== id).map((id) => [id, now(id)] as const)
  return new Map([...[...aliases.guides].map(([former, id]) => [former, now(id)] as const), ...own])
}

/** What an alias in a step's files is to say afterwards; undefined where it is the step's own name then. */
function textAfter(
  key: string,
  shift: Shift,
  wanted: ReadonlyMap<string, string>,
  after: ReadonlySet<string>,
): (alias: string) => string | undefined {
  const { guide } = targetOf(key)
  const now = shift.step(key)
  const { guide: to } = targetOf(now)
  return (alias) => {
    const address = aliasKey(alias, guide)
    if (address === now) return undefined
    if (guide === to || (alias.includes('/') && shift.guide(guide) === to)) return alias
    if (shift.guide(guide) !== to) return aliasText(address, to)
    // A short one follows its guide, and the guide's former name leads to it, unless another step has that address.
    const moved = aliasKey(alias, to)
    const isFree = (wanted.get(moved) ?? now) === now && (moved === now || !after.has(moved))
    return isFree ? alias : address
  }
}

function writeAliases(
  files: Files,
  key: string,
  now: string,
  textOf: (alias: string) => string | undefined,
  added: ReadonlyMap<string, readonly string[]>,
): void {
  const { guide } = targetOf(now)
  for (const [, { file, aliases }] of stepsOf(files.library, targetOf(key))) {
    const texts = aliases.map(textOf)
    const changes = texts
      .map((text, i) =>
        text === undefined
          ? removeEntry(['aliases'], i)
          : text === aliases[i]
            ? undefined
            : setEntry(['aliases', i], text),
      )
      .reverse()
    const has = new Set(texts.map((text) => text && aliasKey(text, guide)))
    const more = (added.get(now) ?? []).filter((address) => !has.has(address))
    const edits = [
      ...changes.filter((edit) => edit !== undefined),
      ...more.map((address) => addEntry(['aliases'], aliasText(address, guide))),
    ]
    if (edits.length > 0) files.edit(file, inTurn(...edits), `aliases: [${more.join(', ')}]`)
  }
}

/** An address as an alias in a step of a guide: short where it is of that guide itself. */
function aliasText(key: string, guide: string): string {
  return key.startsWith(`${guide}/`) ? key.slice(guide.length + 1) : key
}
