import { seeded } from '@/tests/harness/seeded'
import { DETOURS } from './detours'
import { pause, run, type Tab } from './driver'
import { back, look, type Walk, type WalkOptions } from './looking'
import { BETWEEN_CLICKS_MS, click, countOf, WAYS_ON } from './reader'

/** What a walk has come to. */
export interface WalkResult {
  readonly seed: number
  /** What was done, in short, to be read beside a fault. */
  readonly did: readonly string[]
  readonly faults: readonly string[]
  /** Pages that were come to, back included. */
  readonly pages: number
}

const MOST_ANSWERS = 9

/**
 * Walks from a guide's front page by random answers, with what people do besides, and Back to where it began. The same seed
 * does the same.
 */
export async function walkAtRandom(tab: Tab, options: WalkOptions): Promise<WalkResult> {
  const chance = seeded(options.seed)
  const walk: Walk = {
    ...{ tab, options, chance, did: [], faults: [], entries: [] },
    ...{ questions: 0, pages: 0 },
  }
  const from = chance.pick(options.guides)
  try {
    await tab.open(options.origin + from)
    walk.did.push(from)
    walk.entries.push({ shown: await look(walk, from, 0) })
    const most = 2 + chance.below(MOST_ANSWERS - 1)
    for (let n = 0; n < most && (await onward(walk)); n++) {
      const detour = chance.pick(DETOURS)
      if (n === 0 || chance.below(3) > 0) continue
      walk.did.push(`(${detour.name})`)
      await detour(walk)
    }
    while (walk.entries.length > 1) await back(walk)
  } catch (error) {
    walk.faults.push((error as Error).message)
  }
  const { did, faults, pages } = walk
  return { seed: options.seed, did, faults, pages }
}

/** Gives a random answer, no faster than a person. Gives whether there was one to give. */
async function onward(walk: Walk): Promise<boolean> {
  const { tab, chance, did, entries } = walk
  await pause(BETWEEN_CLICKS_MS)
  const ways = await countOf(tab, WAYS_ON)
  if (ways === 0) return false
  const nth = chance.below(ways)
  const { path, answer } = await run(
    tab,
    ({ ways, nth }) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>(ways)]
      const link = links.filter((one) => one.checkVisibility())[nth]!
      return { path: link.pathname, answer: link.dataset.choice ?? '' }
    },
    { ways: WAYS_ON, nth },
  )
  did.push(answer || 'next')
  entries.at(-1)!.scrolled = await click(tab, WAYS_ON, nth)
  if (answer !== '') walk.questions++
  // A way that comes by a page twice shows the answers as far as its first time there, or more: that is for the trail's own tests.
  // From there on they are counted again.
  const again = entries.some(({ shown }) => shown.path === path)
  const shown = await look(walk, path, again ? undefined : walk.questions)
  if (again) walk.questions = shown.answers
  entries.push({ shown })
  return true
}
