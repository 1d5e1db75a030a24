import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Content } from '@/lib/content'

/** What may name a guide in a file: `guide/`, `guide/step`, `../guide/step.mdx`. */
const NAMED = /([a-z0-9]+(?:-[a-z0-9]+)*)\/|\/([a-z0-9]+(?:-[a-z0-9]+)*)/g
/** What may stand in the text of several guides: it joins those that use it with those that it names. */
const PARTIAL = /\bimport\b/

/**
 * The guides of a site in groups: guides that name each other in any file, in whatever way, are in one group, so a page shows nothing of
 * a guide of another group. The groups, and the ids in them, are in the order of the guides.
 */
export function guideGroups(
  content: Pick<Content, 'root' | 'languages' | 'guides'>,
): readonly (readonly string[])[] {
  const allGuides = content.guides(content.languages[0] ?? 'en')
  const ids = [...allGuides.keys()]
  const meant = new Map(ids.map((id) => [id, id]))
  for (const { id, aliases } of allGuides.values()) for (const alias of aliases) meant.set(alias, id)
  const group = new Map(ids.map((id) => [id, id]))
  const join = (one: string, other: string): void => {
    const [from, to] = [group.get(one)!, group.get(other)!]
    if (from !== to) for (const id of ids) if (group.get(id) === from) group.set(id, to)
  }
  const users: string[] = []
  for (const id of ids) {
    const texts = content.languages.flatMap((lang) => textsIn(path.join(content.root, lang, id)))
    for (const named of texts.flatMap((text) => namedIn(text, meant))) join(named, id)
    if (texts.some((text) => PARTIAL.test(text))) users.push(id)
  }
  const shared = content.languages.flatMap((lang) => sharedTexts(path.join(content.root, lang)))
  const spread = [...new Set([...users, ...shared.flatMap((text) => namedIn(text, meant))])]
  if (users.length > 0 && spread.length > users.length) for (const id of spread) join(id, spread[0]!)
  return [...new Set(group.values())].map((name) => ids.filter((id) => group.get(id) === name))
}

function namedIn(text: string, meant: ReadonlyMap<string, string>): string[] {
  return [...text.matchAll(NAMED)].flatMap(([, before = '', after = '']) => meant.get(before || after) ?? [])
}

/** The texts of a guide's folder; none where it is not there. */
function textsIn(folder: string): string[] {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:mdx|json)$/.test(name),
    )
    return files.map((name) => readFileSync(path.join(folder, name), 'utf8'))
  } catch {
    return []
  }
}

/** The partials of a language that lie in no guide's folder. */
function sharedTexts(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name.startsWith('_'))
      .flatMap((entry) => textsIn(path.join(folder, entry.name)))
  } catch {
    return []
  }
}
