import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { keptFolder } from '@/lib/command/working-folder'
import { ERROR_CODES, WARNING_CODES } from '../findings/findings'
import { parseMdx, type Parsed } from './parse'

/** Parses texts, or knows from an earlier time what became of them. */
export interface ParseCache {
  readonly parse: (text: string) => Parsed
}

/** Names the folder for every process of a build. Empty: nothing is kept. */
export const PARSE_CACHE_VARIABLE = 'SIGNPOST_KEPT'
const CODES = [...ERROR_CODES, ...WARNING_CODES] as const
/** About a gigabyte: twenty times a site of five thousand steps. */
const MOST_KEPT = 100_000

/** What decides what becomes of a text, beside the text: another version's results are not ours. */
const DECIDING = [
  'package.json',
  'package-lock.json',
  'lib/content/body/parse.ts',
  'lib/content/body/markdown.ts',
  'lib/content/body/nesting.ts',
  'lib/content/body/tag-faults.ts',
  'lib/content/body/html.ts',
]

/**
 * Keeps what becomes of texts in a folder, a file for each, by the hash of the text: parsing is most of the work of a
 * build, which does it in several processes, and of a second one after a small change. Whatever is wrong with the folder or a file in it, the
 * text is parsed as if there were none.
 * @param folder absolute; made when needed
 */
export function parseCache(folder: string): ParseCache {
  let version: string | undefined
  let writable = true
  const fileOf = (text: string) => {
    version ??= versionOf(process.cwd())
    const name = digest(version + text)
    return path.join(folder, name.slice(0, 2), name.slice(2))
  }
  return {
    parse: (text) => {
      const file = fileOf(text)
      const known = read(file)
      if (known) return known
      const parsed = parseMdx(text)
      writable &&= write(file, parsed)
      return parsed
    },
  }
}

/** The parsing of texts in one process. */
interface OwnParsing {
  readonly parse: (text: string) => Parsed
  readonly open: (root: string) => string
}

/** @param folder where results are kept unless said otherwise; empty or left out: they are not */
function createOwnParsing(folder: string | undefined): OwnParsing {
  const keptIn = (where: string | undefined): ParseCache => (where ? parseCache(where) : { parse: parseMdx })
  let cache = keptIn(folder)
  return {
    parse: (text) => cache.parse(text),
    open(root) {
      const where = folder ?? keptFolder(root, 'texts')
      if (where) boundParseCache(where, MOST_KEPT)
      cache = keptIn(where)
      return where
    },
  }
}

const own = createOwnParsing(process.env[PARSE_CACHE_VARIABLE])

/** Parses a text, with the folder that this process keeps results in: the one that the environment names, or `openParseCache`. */
export const parseOnce = own.parse

/**
 * Lets this process keep what becomes of texts, unless the environment says where or that it should not. A folder that holds more
 * than a large site needs is emptied first.
 * @param root the repository
 * @returns the folder, for the environment of processes that are to keep it, too; empty where nothing is kept
 */
export const openParseCache = own.open

/** Empties a folder of kept results that holds more than so many. */
export function boundParseCache(folder: string, most: number): void {
  try {
    const shards = fs.readdirSync(folder)
    const files = shards.reduce((n, shard) => n + fs.readdirSync(path.join(folder, shard)).length, 0)
    if (files > most) fs.rmSync(folder, { recursive: true, force: true })
  } catch {
    // There is none, or it is not ours to change.
  }
}

/** A file: a hash of what follows, a line's end, and the result as JSON. */
function read(file: string): Parsed | undefined {
  try {
    const text = fs.readFileSync(file, 'utf8')
    const end = text.indexOf('\n')
    const json = text.slice(end + 1)
    const parsed: unknown = text.slice(0, end) === digest(json) ? JSON.parse(json) : undefined
    return isParsed(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

/** The outline of a result: a file that holds something else was written by another version, or by somebody else. */
const parsedSchema = z.object({
  tree: z.object({ type: z.literal('root'), children: z.array(z.looseObject({ type: z.string() })) }),
  faults: z.array(z.object({ code: z.enum(CODES), offset: z.number(), message: z.string() })),
})

function isParsed(value: unknown): value is Parsed {
  return parsedSchema.safeParse(value).success
}

/** Whole or not at all, for others may be reading it. Gives whether the folder takes files. */
function write(file: string, parsed: Parsed): boolean {
  const unfinished = `${file}.${randomBytes(6).toString('hex')}`
  try {
    const json = JSON.stringify(parsed)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(unfinished, `${digest(json)}\n${json}`)
    fs.renameSync(unfinished, file)
    return true
  } catch {
    discard(unfinished)
    return false
  }
}

function discard(file: string): void {
  try {
    fs.rmSync(file, { force: true })
  } catch {
    // Where the folder is none there is no file either.
  }
}

function versionOf(root: string): string {
  const files = DECIDING.map((file) => {
    try {
      return fs.readFileSync(path.join(root, file), 'utf8')
    } catch {
      return ''
    }
  })
  return digest([process.version, ...files].join('\0'))
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}
