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
  /** From each click until the reader leaves the next page. */
  layouts: number[]
}

/** What a tab keeps in memory. */
export interface Kept {
  nodes: number
  heap: number
}

/** After so many turns a tab is looked at, and again at the end. */
const FEW_TURNS = 10
const MANY_TURNS = 34

/** A contender that can be walked again and again, each time by a new reader. */
export interface Walker {
  name: string
  /** @param reading whether the reader stays on each page, or clicks as soon as its heading is there */
  walk: (browser: MeasuredBrowser, reading: boolean) => Promise<WalkFigures>
  /** Goes to and fro in one tab: what that keeps after few turns, and after many. */
  turns: (browser: MeasuredBrowser) => Promise<{ few: Kept; many: Kept }>
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
        const layouts: number[] = []
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
          const before = await tab.cost()
          const { took, at } = await tab.click(selector)
          clicks.push(took)
          last = at
          await stay()
          const after = await tab.cost()
          layouts.push(after.layouts - (after.document === before.document ? before.layouts : 0))
        }
        return { first, largest, blocking, clicks, whole: last - start, bytes: line.taken(), layouts }
      } finally {
        await closed(tab)
      }
    },
    async turns(browser) {
      const tab = await openTab(browser, 1)
      try {
        await tab.open(`http://localhost:${line.port}${plan.from}`)
        let few: Kept = { nodes: NaN, heap: NaN }
        for (let turn = 0; turn < MANY_TURNS; turn++) {
          const at = turn % (2 * plan.clicks.length)
          if (at < plan.clicks.length) await tab.click(plan.clicks[at]!)
          else await tab.back()
          if (reads(turn)) await pause(READING_MS)
          if (turn + 1 === FEW_TURNS) few = await tab.kept()
        }
        return { few, many: await tab.kept() }
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

/** Before it is looked at what a tab keeps, the reader stays: then what is made ahead is there. */
function reads(turn: number): boolean {
  return turn + 1 === FEW_TURNS || turn + 1 === MANY_TURNS
}

async function closed(tab: Tab): Promise<void> {
  await tab.close().catch(() => undefined)
}
