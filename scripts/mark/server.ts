import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { UserError } from '@/lib/command/user-error'
import { judge } from './guard'
import { page } from './editor-html'
import { type PictureFile, readMarks, versionOfMarks, writeMarks } from './picture-file'

const mostBytes = 100_000

const security = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

export interface Running {
  /** To be opened in a browser on this machine. Holds the token: whoever has it may write the marks. */
  readonly address: string
  readonly close: () => Promise<void>
}

interface Reply {
  readonly status: number
  readonly type: string
  readonly body: string | Buffer
  /** Of the marks. */
  readonly etag?: string
}

/**
 * Serves the page that marks one picture, on 127.0.0.1 alone. `title` is shown, `port` 0 takes a free one.
 * The page can read the picture and its marks, and write the marks; nothing else.
 */
export async function serveMarking(
  root: string,
  picture: PictureFile,
  title: string,
  port = 0,
): Promise<Running> {
  const script = await bundle()
  const token = randomBytes(24).toString('base64url')
  const server = createServer((request, response) => {
    void reply(request).then(
      (answer) => send(response, answer),
      (error: unknown) => send(response, problem(error)),
    )
  })
  await listen(server, port)
  const own = { port: (server.address() as AddressInfo).port, token }
  return {
    address: `http://127.0.0.1:${own.port}/${token}/`,
    close: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  }

  async function reply(request: IncomingMessage): Promise<Reply> {
    const verdict = judge(
      { method: request.method ?? '', url: request.url ?? '', headers: request.headers },
      own,
    )
    if ('status' in verdict) return text(verdict.status, verdict.reason)
    switch (`${request.method} ${verdict.path}`) {
      case 'GET ':
        return { status: 200, type: 'text/html; charset=utf-8', body: page(title) }
      case 'GET editor.js':
        return { status: 200, type: 'text/javascript; charset=utf-8', body: script }
      case 'GET page.css':
      case 'GET marks.css':
        return { status: 200, type: 'text/css; charset=utf-8', body: await readFile(beside(verdict.path)) }
      case 'GET picture.png':
        return { status: 200, type: 'image/png', body: await readFile(picture.png) }
      case 'GET marks': {
        const etag = await versionOfMarks(picture)
        const { marks } = await readMarks(picture)
        const read = JSON.stringify({ ...size(picture), marks })
        return { status: 200, type: 'application/json', body: read, etag }
      }
      case 'PUT marks':
        return saved(parse(await body(request)), request.headers['if-match'])
      default:
        return text(404, 'Not found.')
    }
  }

  /** @param upon which marks the page has seen last: others would be lost without a word */
  async function saved(marks: unknown, upon: string | undefined): Promise<Reply> {
    const now = await versionOfMarks(picture)
    if (upon !== undefined && upon !== now) return { ...text(409, CHANGED), etag: now }
    await writeMarks(root, picture, marks)
    return { ...text(200, 'Saved.'), etag: await versionOfMarks(picture) }
  }
}

const CHANGED =
  'the marks of this picture were changed elsewhere since this page was opened. Open it anew to go on from those, or save once more to put yours in their place.'

function size({ width, height }: PictureFile) {
  return { width, height }
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [beside('editor.page.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  })
  return outputFiles[0]!.text
}

function beside(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
}

async function body(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > mostBytes) throw new RangeError('Too large.')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new RangeError('Not JSON.')
  }
}

function problem(error: unknown): Reply {
  if (error instanceof RangeError) return text(422, error.message)
  if (error instanceof UserError) return text(409, error.message)
  console.error(error)
  return text(500, 'That went wrong; the terminal says why.')
}

function text(status: number, message: string): Reply {
  return { status, type: 'text/plain; charset=utf-8', body: message }
}

function send(response: ServerResponse, { status, type, body, etag }: Reply): void {
  response.writeHead(status, { ...security, 'content-type': type, ...(etag && { etag }) }).end(body)
}
