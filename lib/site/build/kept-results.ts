import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { keptFolder } from '@/lib/command/working-folder'
import { parsed } from '@/lib/json-shape'
import { sourcesFingerprint } from './fingerprint'

/** What was made with other sources is kept for so many states of them, those made last: branches take turns. */
const MOST_SOURCES = 4
/** Results of one state of the sources: a site has few, of each edition. */
const MOST_RESULTS = 40

/**
 * Makes something that depends on nothing but our sources and some options, or takes it from an earlier time.
 * @param root the repository
 * @param options all that decides beside the sources, as JSON can say it
 * @param make gives what JSON can say, whole
 */
export async function keptResult<T>(root: string, options: unknown, make: () => Promise<T>): Promise<T> {
  const all = keptFolder(root, 'scripts')
  const folder = path.join(all, sourcesFingerprint(root).slice(0, 20))
  const file = path.join(folder, `${digest(`${process.version}\n${JSON.stringify(options)}`)}.json`)
  const known = await readKept(file)
  if (known) return known.result as T
  const result = await make()
  // Whoever cannot keep it makes it each time.
  await keep(all, folder, file, result).catch(() => undefined)
  return result
}

/** A file: a hash of what follows, a line's end, and the result as JSON. Undefined where it is not there, or damaged. */
async function readKept(file: string): Promise<{ result: unknown } | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const end = text.indexOf('\n')
  const json = text.slice(end + 1)
  return end > 0 && text.slice(0, end) === digest(json) ? { result: parsed(json) } : undefined
}

async function keep(all: string, folder: string, file: string, result: unknown): Promise<void> {
  const json = JSON.stringify(result)
  await mkdir(folder, { recursive: true })
  await removeOldest(all, MOST_SOURCES)
  await removeOldest(folder, MOST_RESULTS)
  await writeFileAtomic(file, `${digest(json)}\n${json}`)
}

async function removeOldest(folder: string, most: number): Promise<void> {
  const found = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const at = await stat(path.join(folder, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      )
      return { name, at }
    }),
  )
  for (const { name } of found.sort((a, b) => b.at - a.at).slice(most))
    await rm(path.join(folder, name), { recursive: true, force: true })
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20)
}
