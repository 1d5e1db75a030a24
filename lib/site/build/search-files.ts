import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Content } from '@/lib/content'
import type { KeptParts } from '@/lib/kept-parts'
import type { SearchData } from '@/lib/search/data'
import type { Manifest } from '@/lib/site/manifest/manifest'
import { searchFiles } from '@/lib/search/files'

export interface BuiltSearch {
  /** Name of the folder of what the search loads beside its indexes: it has a hash of what is in it. */
  readonly folder: string
  /** What is in that folder, by name. */
  readonly files: Readonly<Record<string, string>>
  /** The index of each language. */
  readonly indexes: Readonly<Record<string, string>>
}

/**
 * What the search loads, in every language.
 * @param base address of the folder of folders
 * @param codes the short codes, by `guide/step`
 * @param kept what was made of a guide at an earlier time
 */
export function buildSearch(
  content: Content,
  base: string,
  codes: Readonly<Record<string, string>>,
  kept: KeptParts,
): BuiltSearch {
  const made = content.languages.map((lang) => [lang, searchFiles(content, lang, codes, kept)] as const)
  const files = Object.assign({}, ...made.map(([, { others }]) => others)) as Record<string, string>
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 10)
  const folder = `search.${hash}`
  const indexes = made.map(([lang, { index }]) => {
    const data: SearchData = { ...index, folder: `${base}/${folder}` }
    return [lang, JSON.stringify(data)] as const
  })
  return { folder, files, indexes: Object.fromEntries(indexes) }
}

/** Where the indexes lie until the build puts them at their addresses, which have no hash: beside the folder of hashed files. */
function indexFile(folder: string, lang: string): string {
  return path.join(`${folder}.search`, `${lang}.json`)
}

/**
 * Writes the indexes for `readIndexes`.
 * @param folder that of the hashed files
 */
export async function writeIndexes(folder: string, { indexes }: BuiltSearch): Promise<void> {
  await rm(`${folder}.search`, { recursive: true, force: true })
  await mkdir(`${folder}.search`, { recursive: true })
  for (const [lang, text] of Object.entries(indexes)) await writeFile(indexFile(folder, lang), text)
}

/** What the search of each language needs first, by language. */
export async function readIndexes({
  folder,
  languages,
}: Pick<Manifest, 'folder' | 'languages'>): Promise<Map<string, Buffer>> {
  const read = async (lang: string) => [lang, await readFile(indexFile(folder, lang))] as const
  return new Map(await Promise.all(languages.map(read)))
}
