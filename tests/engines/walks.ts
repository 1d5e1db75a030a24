import type { Engine } from './driver'
import { walkAtRandom, type WalkResult } from './random-walk'

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
    const tab = await engine.fresh()
    const result = await walkAtRandom(tab, { origin, seed, guides, headingOf })
    // What a broken page does to its window does not concern the next.
    await tab.close().catch(() => undefined)
    results.push(result)
    tell(result)
  }
  return results
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
