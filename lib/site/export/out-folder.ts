import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import { workingFolder } from '@/lib/command/working-folder'
import type { Environment } from '@/lib/site/build/settings'
import { SOURCES } from '@/lib/site/build/fingerprint'

/** The folder of the export: OUT_DIR, or `out`. */
export function exportFolder({ OUT_DIR }: Environment): string {
  return path.resolve(workingFolder(), OUT_DIR || 'out')
}

/**
 * Makes sure that the folder is for the export alone: it holds nothing that a site is made of, and is no part of that either, for
 * the next build would take it for content or for a file of its own.
 * @param builds the folder of builds
 * @param content the content root, absolute
 * @throws {UserError} where it is not
 */
export function assertApart(folder: string, builds: string, content: string): void {
  const root = process.cwd()
  const own = [
    ['builds', path.resolve(builds)],
    ['content', content],
    ...SOURCES.map((name) => ['sources', path.join(root, name)] as const),
  ] as const
  const refused = (how: string) =>
    new UserError(`OUT_DIR is ${folder}, which ${how}. Name a folder for the export alone.`)
  for (const [name, place] of [['repository', root] as const, ...own])
    if (isWithin(place, folder)) throw refused(`holds the ${name}`)
  for (const [name, place] of own) if (isWithin(folder, place)) throw refused(`lies in the ${name}`)
}

function isWithin(place: string, folder: string): boolean {
  const relative = path.relative(folder, place)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}
