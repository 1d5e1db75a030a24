import { RESERVED_IDS } from '@/lib/tree'

/** What redirects are made of: see `Prepared` in `lib/site/manifest/manifest`. */
export interface Moves {
  languages: readonly string[]
  moved: Readonly<Record<string, string>>
  codes: Readonly<Record<string, string>>
}

/**
 * Every former address that has no page of its own now, and the page that took it over, both without BASE_PATH and the slash at
 * their beginning. A former guide's takes its pages along.
 * @param pages names of all pages
 */
export function formerAddresses(
  { languages, moved }: Moves,
  pages: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const guides = Object.entries(moved).filter(([former]) => !former.includes('/'))
  const steps = Object.entries(moved).filter(([former]) => former.includes('/'))
  const parts = partsOf(pages)
  const found = new Map<string, string>()
  for (const [former, now] of guides) {
    found.set(former, now)
    for (const part of parts.get(now) ?? []) found.set(`${former}/${part}`, `${now}/${part}`)
    // A step that was renamed after its guide was.
    for (const [old, step] of steps)
      if (old.startsWith(`${now}/`)) found.set(former + old.slice(now.length), step)
  }
  for (const [former, now] of steps) found.set(former, now)
  return new Map(
    languages.flatMap((lang) =>
      [...found]
        .map(([former, now]) => [`${lang}/${former}`, `${lang}/${now}`] as const)
        .filter(([former, now]) => !pages.has(former) && pages.has(now)),
    ),
  )
}

/** By guide, the names of its pages below its front page: steps, `map`, `all`. */
function partsOf(pages: ReadonlySet<string>): Map<string, Set<string>> {
  const parts = new Map<string, Set<string>>()
  for (const page of pages) {
    const [, guide, part] = page.split('/')
    if (!guide || !part || RESERVED_IDS.has(guide)) continue
    parts.set(guide, (parts.get(guide) ?? new Set()).add(part))
  }
  return parts
}
