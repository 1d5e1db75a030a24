import { createHash } from 'node:crypto'
import { copyFile, link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { STATIC_FILES } from '@/lib/framework/static-files'
import { parsed } from '@/lib/json-shape'
import type { Content } from '@/lib/content'
import type { Manifest } from '@/lib/site/manifest/manifest'
import { emptyFolder, NOT_KEPT } from './compiled'
import type { BuildPaths } from './paths'
import { environmentOf, type Settings } from './settings'

// Beside pages, Next.js writes what its server needs: which addresses there are, and with which headers. Where that would be the same
// again, a build takes it over from the former one, with the pages, and only renders those that may be others: Next.js is not started.

/** Our own files among Next.js's. */
const OUR_FILES = STATIC_FILES.replace('_next/', '')

/** What of the manifest next.config.js reads, where one builds. */
export const SEEN_BY_NEXT = [
  'languages',
  'moved',
  'headers',
  'hashedHeaders',
  'pageCaching',
  'files',
] as const satisfies readonly (keyof Manifest)[]

/** What Next.js has written into a build. */
interface Generated {
  /** What it was made of: with the same key it would be the same but for what is on the pages. */
  readonly key: string
  /** Names of its files and folders in the folder of the build. */
  readonly names: readonly string[]
}

const generatedSchema: z.ZodType<Generated> = z.object({ key: z.string(), names: z.array(z.string()) })

/**
 * The key of what Next.js will write.
 * @param compiled the key of the compiled routes
 * @param settings what was made for one edition is in no other
 */
export function generatedKey(
  compiled: string,
  settings: Settings,
  manifest: Pick<Manifest, (typeof SEEN_BY_NEXT)[number]>,
  { languages, guides }: Pick<Content, 'languages' | 'guides'>,
): string {
  const pages = languages.map((lang) =>
    [...guides(lang).values()].map(({ id, steps }) => [id, [...steps.keys()]]),
  )
  const seen = SEEN_BY_NEXT.map((name) => manifest[name])
  return createHash('sha256')
    .update(JSON.stringify([compiled, environmentOf(settings), seen, pages]))
    .digest('hex')
}

/**
 * Puts what Next.js has written of a former build into the folder of a build, which is emptied first, if it would be the same again.
 * The files are links: who changes one removes it first.
 * @returns whether it did
 */
export async function takeGenerated(
  { distDir, generated }: BuildPaths,
  former: BuildPaths | undefined,
  key: string,
): Promise<boolean> {
  const had =
    former && generatedSchema.safeParse(parsed(await readFile(former.generated, 'utf8').catch(() => '')))
  if (!had?.success || had.data.key !== key) return false
  const { names } = had.data
  await emptyFolder(distDir)
  await linkFolder(former!.distDir, distDir, (name) =>
    name.includes('/') ? name === OUR_FILES : !names.includes(name),
  )
  await writeFile(generated, JSON.stringify(had.data))
  return true
}

/** Notes what Next.js has written into a build, right after it has. */
export async function noteGenerated({ distDir, generated }: BuildPaths, key: string): Promise<void> {
  const names = (await readdir(distDir)).filter((name) => !NOT_KEPT.has(name))
  await writeFile(generated, JSON.stringify({ key, names } satisfies Generated))
}

/**
 * A folder with what is in it, files as links.
 * @param isLeftOut by the path from that folder
 */
async function linkFolder(
  from: string,
  to: string,
  isLeftOut: (name: string) => boolean,
  within = '',
): Promise<void> {
  await mkdir(path.join(to, within), { recursive: true })
  for (const entry of await readdir(path.join(from, within), { withFileTypes: true })) {
    const name = within === '' ? entry.name : `${within}/${entry.name}`
    if (isLeftOut(name)) continue
    const [one, other] = [path.join(from, name), path.join(to, name)]
    if (entry.isDirectory()) await linkFolder(from, to, isLeftOut, name)
    // Another disk has no links.
    else await link(one, other).catch(() => copyFile(one, other))
  }
}
