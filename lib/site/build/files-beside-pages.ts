import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { STATIC_FILES, staticFolder } from '@/lib/framework/static-files'
import type { BuildPaths } from './paths'

/** All files that a finished build serves beside its pages, absolute, by their addresses without the slash at the beginning. */
export async function filesBesidePages(paths: BuildPaths): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const [folder, prefix] of [
    [staticFolder(paths.distDir), `${STATIC_FILES}/`],
    [path.join(paths.root, 'public'), ''],
    [paths.rootFiles, ''],
  ] as const)
    for (const name of await namesBelow(folder)) files.set(prefix + name, path.join(folder, name))
  return files
}

/** Paths of all files in a folder, with slashes. */
async function namesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
