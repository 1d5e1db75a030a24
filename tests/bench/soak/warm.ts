import { setTimeout as pause } from 'node:timers/promises'
import { ask, type Asking } from './asked'
import { ENCODINGS } from './kinds'
import type { Known } from './known'

/** Files that a page names. */
const FILE = /\/_next\/static\/signpost\/[^"\s,]+\.(?:js|css|json|woff2|avif|webp|png)/g
/** Between two requests: this is to cost little. */
const WAIT_MS = 30

/**
 * Asks for each page and each file that a page names, in every encoding. A server keeps what it has sent in memory, up to a limit: who asks
 * by chance has asked for all of it after hours, and until then its memory grows as it is meant to.
 */
export async function askForAll({
  known,
  signal,
  ...asking
}: Pick<Asking, 'server' | 'log'> & {
  readonly known: Known
  readonly signal: AbortSignal
}): Promise<void> {
  const files = new Set<string>()
  const all = async (addresses: Iterable<string>, look: (text: string) => void) => {
    for (const address of addresses)
      for (const encoding of ENCODINGS) {
        if (signal.aborted) return
        const answer = await ask(asking, address, [200], { headers: { 'accept-encoding': encoding } })
        look(answer?.text ?? '')
        await pause(WAIT_MS)
      }
  }
  await all([...known.pages, ...known.steps.map((step) => `${step}.md`)], (text) => {
    for (const [file] of text.matchAll(FILE)) files.add(file)
  })
  await all(files, () => undefined)
}
