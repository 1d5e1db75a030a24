import path from 'node:path'
import { Failure } from '@/lib/build/failure'
import { SOURCES } from '@/lib/build/fingerprint'
import { contentRoot } from '@/lib/content/root'

/** The folder of the export: OUT_DIR, or `out`. */
export function exportFolder(): string {
  return path.resolve(process.cwd(), process.env.OUT_DIR || 'out')
}

/**
 * Makes sure that the folder is for the export alone: it holds nothing that a site is made of, and is no part of that either, for
 * the next build would take it for content or for a file of its own.
 * @throws {Failure} where it is not
 */
export function assertApart(folder: string, builds: string): void {
  const root = process.cwd()
  const own = [
    ['builds', path.resolve(builds)],
    ['content', contentRoot()],
    ...SOURCES.map((name) => ['sources', path.join(root, name)] as const),
  ] as const
  const refused = (how: string) =>
    new Failure(`OUT_DIR is ${folder}, which ${how}. Name a folder for the export alone.`)
  for (const [name, place] of [['repository', root] as const, ...own])
    if (isWithin(place, folder)) throw refused(`holds the ${name}`)
  for (const [name, place] of own) if (isWithin(folder, place)) throw refused(`lies in the ${name}`)
}

function isWithin(place: string, folder: string): boolean {
  const relative = path.relative(folder, place)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}
