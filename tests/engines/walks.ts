import { within, type Engine } from './driver'
import type { WalkOptions } from './looking'
import { walkAtRandom, type WalkResult } from './random-walk'

/** Longer than any walk takes, on a machine that does much else. */
const LONGEST_MS = 240_000
const H1 = /<h1[^>]*>(.*?)<\/h1>/s
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/** Random walks in an engine, each in a window of its own. */
export async function walksIn(
  engine: Engine,
  { origin, guides, seeds }: { origin: string; guides: readonly string[]; seeds: readonly number[] },
  tell: (result: WalkResult) => void,
): Promise<WalkResult[]> {
  const results: WalkResult[] = []
  const headingOf = headings(origin)
  for (const seed of seeds) {
    const result = await walkOnce(engine, { origin, seed, guides, headingOf })
    results.push(result)
    tell(result)
  }
  return results
}

/** A walk in a window of its own: what a broken page does to it does not concern the next. */
async function walkOnce(engine: Engine, options: WalkOptions): Promise<WalkResult> {
  const tab = await engine.fresh()
  try {
    return await within(LONGEST_MS, walkAtRandom(tab, options), 'the browser does not end the walk')
  } catch (error) {
    return { seed: options.seed, did: ['that'], faults: [(error as Error).message], pages: 0 }
  } finally {
    await within(LONGEST_MS, tab.close(), 'the window does not close').catch(() => undefined)
  }
}

/** Reads a page's h1 from its HTML, each once. */
function headings(origin: string): (path: string) => Promise<string> {
  const known = new Map<string, Promise<string>>()
  const read = async (path: string) => {
    const html = await (await fetch(origin + path)).text()
    const text = (H1.exec(html)?.[1] ?? '').replace(/<[^>]*>/g, '')
    return text
      .replace(/&([#\w]+);/g, (written, name: string) => SIGNS[name] ?? written)
      .replace(/\s+/g, ' ')
      .trim()
  }
  return (path) => {
    const heading = known.get(path) ?? read(path)
    known.set(path, heading)
    return heading
  }
}
