import { copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pMap from 'p-map'
import { builtPages } from '@/lib/framework/built-pages'
import { STATIC_FILES } from '@/lib/framework/static-files'
import { compress, isWorthCompressing } from '@/lib/site/http/compress'
import { filesBesidePages } from './files-beside-pages'
import type { BuildPaths } from './paths'

/** Files that are read and compressed at a time. */
const AT_ONCE = 8

/**
 * Writes the folder of files that `npm start` sends as they are: pages as `en/move/old-account.html`, what they load, and the files
 * at the root, each with its compressed copies (`.br`, `.gz`) beside it where those are worth it. The files themselves are links to
 * what the build has written already.
 */
export async function writeSentFiles(paths: BuildPaths): Promise<void> {
  await rm(paths.sent, { recursive: true, force: true })
  const pages = await builtPages(paths.distDir)
  const files = [
    ...pages.map(({ name, file }) => [`${name}.html`, file] as const),
    ...(await filesBesidePages(paths)),
  ]
  const folders = new Set(files.map(([name]) => path.dirname(path.join(paths.sent, name))))
  for (const folder of folders) await mkdir(folder, { recursive: true })
  await pMap(files, ([name, file]) => writeSentFile(path.join(paths.sent, name), file), {
    concurrency: AT_ONCE,
  })
}

async function writeSentFile(target: string, file: string): Promise<void> {
  // Another disk has no links.
  await link(file, target).catch(() => copyFile(file, target))
  const bytes = await readFile(file)
  if (!isWorthCompressing(target, bytes.length)) return
  for (const { ending, bytes: smaller } of await compress(bytes, target.includes(`/${STATIC_FILES}/`)))
    if (smaller.length < bytes.length) await writeFile(target + ending, smaller)
}
