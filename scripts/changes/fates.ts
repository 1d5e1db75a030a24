import { aliasesOf, keyOf, successor, type Guides } from '@/lib/tree'

/** What became of the steps of one time in the other, all by `guide/step`. */
export interface Fates {
  /** The step that an old one is now: itself, or under its new name. */
  readonly now: ReadonlyMap<string, string>
  /** The reverse. */
  readonly before: ReadonlyMap<string, string>
  /** Old steps that are gone, with the step that takes over their address, if any does. */
  readonly gone: ReadonlyMap<string, string | undefined>
  /** New guides by old ids: the same, or those that have them as aliases. */
  readonly guides: ReadonlyMap<string, string>
}

/** Follows the steps of old guides into new ones, by ids and aliases. */
export function fatesOf(old: Guides, now: Guides): Fates {
  const keys = (guides: Guides) =>
    [...guides.values()].flatMap(({ id, steps }) =>
      [...steps.keys()].map((step) => keyOf({ guide: id, step })),
    )
  const there = new Set(keys(now))
  const was = new Set(keys(old))
  const aliases = aliasesOf(now)
  const forth = new Map<string, string>()
  const back = new Map<string, string>()
  const gone = new Map<string, string | undefined>()
  for (const key of was) {
    const to = successor(key, (one) => there.has(one), aliases)
    // What was there before under its own name has only taken the other's address over.
    const isSame = to !== undefined && (to === key || (!was.has(to) && !back.has(to)))
    if (isSame) {
      forth.set(key, to)
      back.set(to, key)
    } else gone.set(key, to)
  }
  const guides = new Map(
    [...old.keys()].flatMap((id) => {
      const to = now.has(id) ? id : aliases.guides.get(id)
      return to === undefined ? [] : [[id, to] as const]
    }),
  )
  return { now: forth, before: back, gone, guides }
}
