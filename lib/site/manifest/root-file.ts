import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { openContent, publishedFile } from '@/lib/content'
import { contentTypeHeader } from '@/lib/site/http/content-type'
import { manifest } from './manifest'
import { MANIFEST_VARIABLE } from './variables'
import { askedPart } from '@/lib/site/http/part'

/** The name, in Next.js's folder, of the folder that holds what a build serves beside its pages. */
export const ROOT_FILES = 'root-files'

/**
 * A file that a build serves beside its pages, by its address, or the part of it that was asked for; undefined if there is none.
 * However large it is, it is never in memory as a whole.
 */
export async function rootFile(name: string, asked: Headers): Promise<Response | undefined> {
  const file = fileAt(name)
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined)
  if (file === undefined || !found?.isFile()) return undefined
  const { size, mtimeMs } = found
  const version = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`
  const type = contentTypeHeader(file)
  const headers = new Headers({ 'content-type': type, etag: version })
  if (asked.get('if-none-match') === version) return new Response(null, { status: 304, headers })
  const bytes = (part?: { first: number; last: number }) => (size === 0 ? null : readWhenAsked(file, part))
  // Text is compressed on its way, and of that a part is no part of the file.
  if (type.startsWith('text/')) return new Response(bytes(), { headers })
  headers.set('accept-ranges', 'bytes')
  const part = askedPart(asked.get('range'), asked.get('if-range'), { size, version })
  if (part === undefined) {
    headers.set('content-length', String(size))
    return new Response(bytes(), { headers })
  }
  headers.set(
    'content-range',
    part === 'none' ? `bytes */${size}` : `bytes ${part.first}-${part.last}/${size}`,
  )
  if (part === 'none') return new Response(null, { status: 416, headers })
  headers.set('content-length', String(part.last - part.first + 1))
  return new Response(bytes(part), { status: 206, headers })
}

/**
 * The bytes of a file, opened when they are first asked for: Next.js ends the answer to HEAD without a look at its body, and what was
 * open then would stay open for good.
 * @param part the first byte and the last
 */
function readWhenAsked(file: string, part?: { first: number; last: number }): ReadableStream {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        reader ??= (
          Readable.toWeb(
            createReadStream(file, part && { start: part.first, end: part.last }),
          ) as ReadableStream<Uint8Array>
        ).getReader()
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => reader?.cancel(reason),
    },
    // Nothing is read ahead of who asks.
    { highWaterMark: 0 },
  )
}

function fileAt(name: string): string | undefined {
  try {
    const plain = path.posix.join('/', decodeURIComponent(name))
    // Development has made no such folder: what is there is shown as it is.
    if (process.env.NODE_ENV === 'development') {
      const { folder, look } = manifest()
      if (plain === `/${look.icon}` || plain === '/embed.js') return path.join(folder, plain)
      return publishedFile(openContent(), plain.replace(/^\/files\//, ''))
    }
    return path.join(path.dirname(process.env[MANIFEST_VARIABLE] ?? ''), ROOT_FILES, plain)
  } catch {
    return undefined
  }
}
