import { isOfflineIndex, isOfflineUnit, OWN_UNIT, type OfflineIndex, type OfflineUnit } from './protocol'
import { folder, languages } from './scope.worker'
import { json, others, own, put } from './store.worker'

/** A unit's name among all: `en/move`. */
export function unitAt(path: string): { lang: string; id: string } | undefined {
  const [, lang = '', guide = OWN_UNIT] = path.split('/')
  return languages.includes(lang)
    ? { lang, id: guide === 'search' || guide === 'search.json' || guide === '' ? OWN_UNIT : guide }
    : undefined
}

/** Where the list of a unit's parts lies. It is kept last, so where it is, the unit is whole. */
export function unitAddress(lang: string, id: string): string {
  return `${folder}/${lang}.${id}.json`
}

export async function isWhole(lang: string, id: string): Promise<boolean> {
  return (await json(await own(unitAddress(lang, id)), isOfflineUnit)) !== undefined
}

/** The same in the cache of another version, whose folder has another name. */
export async function isWholeIn(cache: Cache, lang: string, id: string): Promise<boolean> {
  const keys = await cache.keys().catch(() => [])
  return keys.some(({ url }) => url.endsWith(`/${lang}.${id}.json`))
}

/** Whether a unit can be read without a network: it is whole here, or the worker that is to take over has it. */
export async function isKept(lang: string, id: string): Promise<boolean> {
  if (await isWhole(lang, id)) return true
  for (const cache of await others('later')) if (await isWholeIn(cache, lang, id)) return true
  return false
}

/** The index of a language, from the network or as it is kept. */
export async function indexOf(lang: string): Promise<OfflineIndex | undefined> {
  const address = `${folder}/${lang}.json`
  const kept = await json(await own(address), isOfflineIndex)
  if (kept) return kept
  const answer = await fetch(address)
  const index = answer.ok ? await json(answer.clone(), isOfflineIndex) : undefined
  if (index) await put(address, await answer.arrayBuffer(), answer.headers).catch(() => undefined)
  return index
}

/** Names of all units that other versions kept whole: `en.move`. */
export async function formerUnits(): Promise<Set<string>> {
  const names = new Set<string>()
  for (const cache of await others('former'))
    for (const { url } of await cache.keys().catch(() => [])) {
      const [, name] = /\/offline\.[0-9a-f]{10}\/([^/.]+\.[^/.]+)\.json$/.exec(url) ?? []
      if (name) names.add(name)
    }
  return names
}

/** All units that are kept whole, in a language or in all. */
export async function wholeUnits(only?: string): Promise<{ lang: string; id: string; unit: OfflineUnit }[]> {
  const found: { lang: string; id: string; unit: OfflineUnit }[] = []
  for (const lang of only === undefined ? languages : [only]) {
    const index = await json(await own(`${folder}/${lang}.json`), isOfflineIndex)
    for (const { id } of index?.units ?? []) {
      const unit = await json(await own(unitAddress(lang, id)), isOfflineUnit)
      if (unit) found.push({ lang, id, unit })
    }
  }
  return found
}

/** Guides that are kept whole in languages other than one. */
export async function guidesBeside(lang: string): Promise<{ lang: string; id: string; title: string }[]> {
  const found: { lang: string; id: string; title: string }[] = []
  for (const other of languages) {
    const index =
      other === lang ? undefined : await json(await own(`${folder}/${other}.json`), isOfflineIndex)
    for (const { id, title } of index?.units ?? [])
      if (id !== OWN_UNIT && (await isWhole(other, id))) found.push({ lang: other, id, title })
  }
  return found
}
