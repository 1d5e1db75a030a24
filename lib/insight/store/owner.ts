import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isObject, parsed } from '@/lib/json-shape'

// PGlite is one process's alone. Others on the machine ask that one, by a socket in its folder, which is this user's alone.

/** In bytes: https://man7.org/linux/man-pages/man7/unix.7.html has room for 108. */
const LONGEST_PATH = 100
/** A question is a few words. */
const LARGEST_QUESTION = 64 * 1024

function socketIn(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return `\\\\.\\pipe\\signpost-${name}`
  const file = path.join(folder, 'owner.sock')
  return Buffer.byteLength(file) <= LONGEST_PATH ? file : path.join(tmpdir(), `signpost-${name}.sock`)
}

/**
 * Answers other processes for as long as this one has the folder. One line of JSON is a question, and one the answer.
 * @returns ends that
 */
export function serveOwner(folder: string, answer: (question: unknown) => Promise<unknown>): () => void {
  const file = socketIn(folder)
  if (process.platform !== 'win32') rmSync(file, { force: true })
  const server = createServer((socket) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('error', () => undefined)
    socket.on('data', (chunk: string) => {
      text += chunk
      if (text.length > LARGEST_QUESTION) socket.destroy()
      if (!text.endsWith('\n')) return
      answer(parsed(text)).then(
        (said) => socket.end(JSON.stringify({ said })),
        (error: unknown) => socket.end(JSON.stringify({ fault: (error as Error).message })),
      )
    })
  })
  // Where there is no room for it, nobody can ask; the counts are counted all the same.
  server.on('error', () => undefined)
  server.listen(file)
  server.unref()
  return () => server.close()
}

/**
 * Asks the process that has a folder; undefined where none has.
 * @throws what went wrong there
 */
export async function askOwner(folder: string, question: unknown): Promise<{ said: unknown } | undefined> {
  const text = await new Promise<string | undefined>((resolve) => {
    let said = ''
    const socket = connect(socketIn(folder), () => socket.write(`${JSON.stringify(question)}\n`))
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => (said += chunk))
    socket.on('error', () => resolve(undefined))
    socket.on('close', () => resolve(said))
  })
  if (text === undefined || text === '') return undefined
  const answer = parsed(text)
  if (isObject(answer) && typeof answer.fault === 'string') throw new Error(answer.fault)
  return isObject(answer) ? { said: answer.said } : undefined
}
