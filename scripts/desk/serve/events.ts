import type { ServerResponse } from 'node:http'
import type { FilesChanged } from '@/lib/desk/protocol'

/** Who listens for changes of files. */
export interface Events {
  readonly listen: (response: ServerResponse) => void
  readonly tell: (files: readonly string[]) => void
  readonly close: () => void
}

/** So often something is sent, so that nothing between closes the connection. */
const BEAT_MS = 25_000

export function createEvents(): Events {
  const listeners = new Set<ServerResponse>()
  const send = (text: string) => {
    for (const one of listeners) one.write(text)
  }
  const beat = setInterval(() => send(': still here\n\n'), BEAT_MS).unref()
  return {
    listen: (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(': listening\n\n')
      listeners.add(response)
      response.once('close', () => listeners.delete(response))
    },
    tell: (files) => send(`data: ${JSON.stringify({ files } satisfies FilesChanged)}\n\n`),
    close: () => {
      clearInterval(beat)
      for (const one of listeners) one.end()
    },
  }
}
