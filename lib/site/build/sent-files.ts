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
 * what the build has written already. So are compressed copies of a file that a former build has sent, too.
 * @param former the folder of files that a former build sends
 */
export async function writeSentFiles(paths: BuildPaths, former?: string): Promise<void> {
  await rm(paths.sent, { recursive: true, force: true })
  const pages = await builtPages(paths.distDir)
  const files = [
    ...pages.map(({ name, file }) => [`${name}.html`, file] as const),
    ...(await filesBesidePages(paths)),
  ]
  const folders = new Set(files.map(([name]) => path.dirname(path.join(paths.sent, name))))
  for (const folder of folders) await mkdir(folder, { recursive: true })
  await pMap(
    files,
    ([name, file]) => writeSentFile(path.join(paths.sent, name), file, former && path.join(former, name)),
    { concurrency: AT_ONCE },
  )
}

async function writeSentFile(target: string, file: string, former: string | undefined): Promise<void> {
  // Another disk has no links.
  await link(file, target).catch(() => copyFile(file, target))
  const bytes = await readFile(file)
  if (!isWorthCompressing(target, bytes.length)) return
  if (former && (await takeOver(former, bytes, target))) return
  for (const { ending, bytes: smaller } of await compress(bytes, isThorough(target)))
    if (smaller.length < bytes.length) await writeFile(target + ending, smaller)
}

/** Links the compressed copies of a former build's file, if that is the same. Returns whether it was. */
async function takeOver(former: string, bytes: Buffer, target: string): Promise<boolean> {
  const had = await readFile(former).catch(() => undefined)
  if (!had?.equals(bytes)) return false
  const endings = ['.br', '.gz']
  const taken = await Promise.all(
    endings.map((ending) =>
      link(former + ending, target + ending).then(
        () => true,
        () => false,
      ),
    ),
  )
  return taken.every(Boolean)
}

/** What is made anew seldom, or fetched by everybody who searches, is compressed as far as it goes. */
function isThorough(target: string): boolean {
  return target.includes(`/${STATIC_FILES}/`) || target.endsWith('/search.json')
}
