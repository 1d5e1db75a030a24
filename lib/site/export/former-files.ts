import { STATIC_FILES } from '@/lib/framework/static-files'
import { KEPT_MS } from '@/lib/site/build/kept-builds'
import type { ExportRecord } from './record'

/**
 * Files of former exports that a new one keeps: those with a hash in their names, which pages load that a reader still has open. They
 * are kept for a day after they were replaced, and by no other edition than theirs.
 * @param record of the export that is replaced
 * @param edition of the new export
 * @param files what the new export has, by path
 * @param now in milliseconds since 1970
 * @returns by path when each was replaced
 */
export function formerFilesToKeep(
  record: ExportRecord,
  edition: string,
  files: ReadonlyMap<string, unknown>,
  now: number,
): Map<string, number> {
  if (record.edition !== edition) return new Map()
  const gone = Object.entries(record.files).filter(
    ([name]) => name.startsWith(`${STATIC_FILES}/`) && !files.has(name),
  )
  const since = gone.map(([name, [, , replaced]]) => [name, replaced ?? now] as const)
  return new Map(since.filter(([, replaced]) => now - replaced < KEPT_MS))
}
