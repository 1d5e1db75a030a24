import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from './failure'
import { stripPage } from './strip'

/** Files in work at a time: a disk answers slowly, and a page is small. */
const AT_ONCE = 16

/** What stripping did, in bytes before compression. */
export interface Stripped {
  pages: number
  before: number
  after: number
}

/**
 * Strips every page that Next.js prerendered, and empties the payloads that its runtime would fetch beside them. (The
 * server wants a payload's file to be there, or it would render the page anew, with the runtime.)
 * @param distDir Next.js's folder, absolute
 * @throws {Failure} if a page would not work without the runtime; the message names the page
 */
export async function stripPages(distDir: string): Promise<Stripped> {
  const result: Stripped = { pages: 0, before: 0, after: 0 }
  for (const folder of ['app', 'pages']) {
    const root = path.join(distDir, 'server', folder)
    const names = await readdir(root, { recursive: true }).catch(() => [])
    const waiting = names.map((name) => () => treat(name, root, result))
    const work = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await next()
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  }
  return result
}

/** By its ending: what Next.js names so is a folder for segments, and a file for all else. */
async function treat(name: string, root: string, result: Stripped): Promise<void> {
  const file = path.join(root, name)
  if (name.endsWith('.segments')) await rm(file, { recursive: true })
  else if (name.includes(`.segments${path.sep}`)) return
  else if (name.endsWith('.rsc')) await writeFile(file, '')
  else if (name.endsWith('.meta')) await forgetPayload(file)
  else if (name.endsWith('.html')) await strip(file, name, result)
  else if (name.endsWith('.body')) await count(file, result)
}

/** A document that a route of ours returned: there is nothing to take out. */
async function count(file: string, result: Stripped): Promise<void> {
  const { size } = await stat(file)
  result.pages += 1
  result.before += size
  result.after += size
}

async function strip(file: string, name: string, result: Stripped): Promise<void> {
  const html = await readFile(file, 'utf8')
  let stripped: string
  try {
    stripped = stripPage(html)
  } catch (error) {
    throw new Failure(`The page ${name} does not work without scripts: ${(error as Error).message}`)
  }
  await writeFile(file, stripped)
  result.pages += 1
  result.before += Buffer.byteLength(html)
  result.after += Buffer.byteLength(stripped)
}

/** What is kept about a page names parts of its payload, which are gone, and headers that only the runtime reads. */
async function forgetPayload(file: string): Promise<void> {
  const { segmentPaths: _, ...meta } = JSON.parse(await readFile(file, 'utf8')) as Meta
  const headers = Object.entries(meta.headers ?? {}).filter(([name]) => !/^x-next(js)?-/.test(name))
  await writeFile(file, JSON.stringify({ ...meta, headers: Object.fromEntries(headers) }))
}

interface Meta {
  segmentPaths?: string[]
  headers?: Record<string, string>
}
