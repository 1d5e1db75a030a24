import { createHash } from 'node:crypto'
import type { Content } from '@/lib/content'
import { searchFiles } from '@/lib/search/files'

/** What the search loads, in every language, and a hash of it all. */
export function filesOfSearch(
  content: Content,
  codes: Readonly<Record<string, string>>,
): { hash: string; files: Record<string, string> } {
  const files: Record<string, string> = {}
  for (const lang of content.languages) Object.assign(files, searchFiles(content, lang, codes))
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 10)
  return { hash, files }
}
