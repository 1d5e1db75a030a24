import { setTimeout as pause } from 'node:timers/promises'
import { serveFiles } from '../network/file-server'
import { openLine, SLOW_PHONE } from '../network/line'
import type { MeasuredBrowser } from '../../harness/measured-browser'
import type { Contender } from './contenders'
import { openTab, type Tab } from './tab'

/** A phone that is four times slower than this machine. */
const SLOWDOWN = 4
/** How long a reader looks at a page. */
const READING_MS = 3000

/** One walk, in milliseconds and bytes. */
export interface WalkFigures {
  /** Of the first page, which comes cold. */
  first: number
  largest: number
  /** Of all pages together. */
  blocking: number
  /** From each click to the next heading. */
  clicks: number[]
  /** From the first address to the last heading. */
  whole: number
  bytes: number
}

/** A contender that can be walked again and again, each time by a new reader. */
export interface Walker {
  name: string
  /** @param reading whether the reader stays on each page, or clicks as soon as its heading is there */
  walk: (browser: MeasuredBrowser, reading: boolean) => Promise<WalkFigures>
  close: () => Promise<void>
}

export async function walkerOf({ name, files, headers, plan }: Contender): Promise<Walker> {
  const server = await serveFiles(files, headers)
  const line = await openLine(server.port, SLOW_PHONE)
  return {
    name,
    async walk(browser, reading) {
      line.taken()
      const tab = await openTab(browser, SLOWDOWN)
      try {
        const start = Date.now()
        const begun = await tab.open(`http://localhost:${line.port}${plan.from}`)
        const clicks: number[] = []
        let last = begun.at
        let blocking = 0
        const stay = async () => {
          if (reading) await pause(READING_MS)
          const paints = await tab.paints()
          blocking += paints.blocking
          return paints
        }
        const { first, largest } = await stay()
        for (const selector of plan.clicks) {
          const { took, at } = await tab.click(selector)
          clicks.push(took)
          last = at
          await stay()
        }
        return { first, largest, blocking, clicks, whole: last - start, bytes: line.taken() }
      } finally {
        await closed(tab)
      }
    },
    async close() {
      await line.close()
      await server.close()
    },
  }
}

async function closed(tab: Tab): Promise<void> {
  await tab.close().catch(() => undefined)
}
