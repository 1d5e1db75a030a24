import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { parsed } from '@/lib/json-shape'
import type { Deed } from './deed'

/** Keeps what was done on the disk, so that it can be undone after the desk was ended. */
export interface KeptDeeds {
  /** What a former run left, the oldest first. */
  readonly done: readonly Deed[]
  readonly undone: readonly Deed[]
  /** Something was done; `isJoined` where it takes the place of the last deed. */
  readonly did: (deed: Deed, isJoined: boolean) => void
  /** The last one was undone, or done again; `isLost` where that could not be, and it is let go. */
  readonly went: (way: 'back' | 'on', isLost?: boolean) => void
}

const name = z.string().nullable()
const deedSchema = z.strictObject({
  label: z.string(),
  files: z.array(
    z.strictObject({ path: z.string(), before: name, after: name, from: z.string().optional() }),
  ),
})
type Written = z.infer<typeof deedSchema>
const lineSchema = z.union([
  z.strictObject({ did: deedSchema, joined: z.boolean() }),
  z.strictObject({ went: z.enum(['back', 'on']), lost: z.boolean().optional() }),
])

/** So many are kept from one run to the next. */
const MOST_DEEDS = 200
/** Of what they hold, pictures too. */
const MOST_BYTES = 64_000_000

/**
 * Opens what is kept in a folder: a line for each deed, and a file for each content that one had before or after. What a crash cut off
 * is as if it had not been done: the file itself is as it is, and undoing is merged with it.
 */
export function keptDeeds(folder: string): KeptDeeds {
  const texts = path.join(folder, 'texts')
  const log = path.join(folder, 'deeds.jsonl')
  fs.mkdirSync(texts, { recursive: true, mode: 0o700 })
  const contents = contentsIn(texts)
  const read = readDeeds(log)
  const kept = { done: whole(read.done, contents), undone: whole(read.undone, contents) }
  rewrite(log, [
    ...[...kept.done, ...[...kept.undone].reverse()].map((did) => ({ did, joined: false })),
    ...kept.undone.map(() => ({ went: 'back' })),
  ])
  removeOthers(texts, [...kept.done, ...kept.undone])
  const append = (line: object) => fs.appendFileSync(log, `${JSON.stringify(line)}\n`)
  const keep = (content: Buffer | null) => {
    if (content === null) return null
    const hash = hashOf(content)
    const file = path.join(texts, hash)
    if (!fs.existsSync(file)) putWhole(file, content)
    return hash
  }
  const opened = (one: Written): Deed => ({
    label: one.label,
    files: one.files.map(({ path: file, before, after, from }) => ({
      ...{ path: file, before: contentOf(contents, before), after: contentOf(contents, after) },
      ...(from !== undefined && { from }),
    })),
  })
  return {
    done: kept.done.map(opened),
    undone: kept.undone.map(opened),
    did: ({ label, files }, joined) =>
      append({
        did: {
          label,
          files: files.map((one) => ({ ...one, before: keep(one.before), after: keep(one.after) })),
        },
        joined,
      }),
    went: (way, lost = false) => append({ went: way, ...(lost && { lost }) }),
  }
}

/** The last of both lists is the next. */
function readDeeds(log: string): { done: Written[]; undone: Written[] } {
  const [done, undone]: [Written[], Written[]] = [[], []]
  const lines = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').split('\n') : []
  for (const line of lines) {
    const read = lineSchema.safeParse(parsed(line))
    if (!read.success) continue
    if ('did' in read.data) {
      undone.length = 0
      if (read.data.joined) done.pop()
      done.push(read.data.did)
    } else {
      const [from, to] = read.data.went === 'back' ? [done, undone] : [undone, done]
      const deed = from.pop()
      if (deed && read.data.lost !== true) to.push(deed)
    }
  }
  return { done, undone }
}

/** The latest deeds whose contents are all there, as many as are kept. What lies before one that is not whole cannot be undone either. */
function whole(deeds: readonly Written[], contents: ReadonlyMap<string, Buffer>): Written[] {
  const kept: Written[] = []
  let bytes = 0
  for (const deed of [...deeds].reverse()) {
    const hashes = deed.files.flatMap(({ before, after }) => [before ?? [], after ?? []].flat())
    if (hashes.some((hash) => !contents.has(hash))) break
    bytes += hashes.reduce((sum, hash) => sum + contents.get(hash)!.length, 0)
    if (bytes > MOST_BYTES || kept.length === MOST_DEEDS) break
    kept.unshift(deed)
  }
  return kept
}

/** Contents by their hash; one that a crash has left in part is none. */
function contentsIn(texts: string): ReadonlyMap<string, Buffer> {
  return new Map(
    fs.readdirSync(texts).flatMap((file) => {
      const content = fs.readFileSync(path.join(texts, file))
      return hashOf(content) === file ? [[file, content] as const] : []
    }),
  )
}

function contentOf(contents: ReadonlyMap<string, Buffer>, hash: string | null): Buffer | null {
  return hash === null ? null : contents.get(hash)!
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

function putWhole(file: string, content: Buffer | string): void {
  const beside = `${file}.new`
  fs.writeFileSync(beside, content, { mode: 0o600 })
  fs.renameSync(beside, file)
}

function rewrite(log: string, lines: readonly object[]): void {
  putWhole(log, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}

function removeOthers(texts: string, deeds: readonly Written[]): void {
  const used = new Set<string | null>(
    deeds.flatMap(({ files }) => files.flatMap(({ before, after }) => [before, after])),
  )
  for (const file of fs.readdirSync(texts)) if (!used.has(file)) fs.rmSync(path.join(texts, file))
}
