import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import { buildGuides } from '@/lib/content/library/guides'
import { openLibrary } from '@/lib/content/library/library'
import {
  changeAnswer,
  decodeVia,
  exitsOf,
  keyOf,
  recall,
  replay,
  returnsOf,
  targetOf,
  type Guides,
  type Walk,
} from '@/lib/tree'
import { contentFolder } from '../../harness/content-folder'
import {
  idOf,
  meant,
  plainWalk,
  type Beside,
  type PlainWalk,
  type Written,
} from '../../harness/plain-interpreter'
import { DEEP } from '../../harness/depth'
import { seeded, type Chance } from '../../harness/seeded'
import { filesOf, writtenContent } from '../../harness/written-content'

/** Contents, and walks in each: 30,000 walks with SIGNPOST_TEST_DEEP=1. */

/** Mutation testing walks again for each fault that it puts there. */
const FEW = process.env.SIGNPOST_MUTATED ? 3 : 15
const CONTENTS = Array.from({ length: DEEP ? 600 : FEW }, (_, i) => i + 1)
const WALKS = DEEP ? 50 : 20

/** The engine's guides of what was written, read from files. */
function guidesOf(content: Written) {
  const root = contentFolder(filesOf(content), {})
  const drafts = openLibrary(root).languages.get('en')!
  const allGuides = buildGuides(drafts, drafts)
  fs.rmSync(root, { recursive: true })
  return allGuides
}

/** A walk in the words of the plain one. */
function plain({ trail, at, ending, returns }: Walk): PlainWalk {
  return {
    trail: trail.map((one) => keyOf(one) + (one.answer ? `=${one.answer}` : '') + (one.known ? '!' : '')),
    at: keyOf(at),
    ending: ending === 'outcome' ? 'outcome' : ending === 'unanswered' ? 'asked' : 'endless',
    stack: returns.map(keyOf),
  }
}

/** Of a walk that never ends it is compared that it does not. */
function comparable(walk: PlainWalk): Partial<PlainWalk> {
  return walk.ending === 'endless' ? { ending: 'endless' } : walk
}

interface Recorded {
  readonly content: Written
  readonly from: string
  readonly answers: Readonly<Record<string, string>>
  readonly beside: Beside
  readonly walk: PlainWalk
}

/** A reader who comes in somewhere, answers what is asked, and now and then says what would have been known. */
function record(content: Written, { below, pick }: Chance): Recorded {
  const guide = pick(Object.keys(content))
  const from = below(3)
    ? meant(content, guide, `${guide}/`)
    : `${guide}/${pick(Object.keys(content[guide]!.steps))}`
  const beside: Beside = {
    ...(below(2) && { interface: pick(['old', 'new']) }),
    ...(below(2) && { facts: { model: pick(['verso', 'style', 'solo']) } }),
  }
  let answers: Record<string, string> = {}
  const answered = (at: string) => {
    const [own = '', step = ''] = at.split('/')
    answers = { ...answers, [at]: idOf(pick(content[own]!.steps[step]!.choices!)) }
  }
  for (;;) {
    const walk = plainWalk(content, from, answers, beside)
    const known = walk.trail.filter((one) => one.endsWith('!'))
    if (known.length > 0 && below(6) === 0) {
      answered(pick(known).split('=')[0]!)
      continue
    }
    if (walk.ending !== 'asked') return { content, from, answers, beside, walk }
    answered(walk.at)
  }
}

/** Made once for all tests: the files are most of the work. */
const made = new Map<number, { recorded: Recorded[]; on: Guides }>()

function walksIn(seed: number): { recorded: Recorded[]; on: Guides } {
  const known = made.get(seed)
  if (known) return known
  const chance = seeded(seed)
  const content = writtenContent(chance)
  const now = {
    on: guidesOf(content),
    recorded: Array.from({ length: WALKS }, () => record(content, chance)),
  }
  made.set(seed, now)
  return now
}

function eachWalk(look: (recorded: Recorded, on: Guides, chance: Chance, seed: string) => void): void {
  for (const seed of CONTENTS) {
    const { on, recorded } = walksIn(seed)
    const chance = seeded(seed)
    recorded.forEach((one, i) => look(one, on, chance, `content ${seed}, walk ${i}`))
  }
}

/** Parts that the walk came back from. */
function returned({ trail }: PlainWalk, on: Guides): boolean {
  return trail.map(targetOf).some(({ guide, step }) => on.get(guide)?.steps.get(step)?.kind === 'outcome')
}

test('recorded walks replay to their recorded ends, with the same trail and returns', () => {
  const seen = { outcome: 0, asked: 0, endless: 0, derived: 0, returned: 0 }
  eachWalk(({ from, answers, beside, walk }, on, _, seed) => {
    const replayed = plain(replay(on, targetOf(from), answers, { known: beside }))
    expect({ seed, ...comparable(replayed) }).toEqual({ seed, ...comparable(walk) })
    seen[walk.ending]++
    if (walk.ending !== 'outcome') return
    if (walk.trail.some((one) => one.endsWith('!'))) seen.derived++
    if (returned(walk, on)) seen.returned++
  })
  const all = CONTENTS.length * WALKS
  expect(seen.outcome).toBeGreaterThan(all / 2)
  expect(seen.derived).toBeGreaterThan(all / 20)
  expect(seen.returned).toBeGreaterThan(all / 10)
})

test('a changed answer gives the walk that a reader gets who gives all answers from the start', () => {
  eachWalk(({ content, from, answers, beside, walk }, on, { pick }, seed) => {
    const asked = walk.trail.filter((one) => one.includes('='))
    if (walk.ending !== 'outcome' || asked.length === 0) return
    const question = pick(asked).split('=')[0]!
    const { guide, step } = targetOf(question)
    const answer = idOf(pick(content[guide]!.steps[step]!.choices!))
    const changed = changeAnswer(on, targetOf(from), answers, targetOf(question), answer, { known: beside })
    const wanted = plainWalk(content, from, { ...answers, [question]: answer }, beside)
    const replayed = plain(replay(on, targetOf(from), changed.answers, { known: beside }))
    expect({ seed, ...comparable(replayed) }).toEqual({ seed, ...comparable(wanted) })
  })
})

test('a link with the answers of a walk, with those that were known or without, leads to the same end', () => {
  eachWalk(({ content, from, beside, walk }, on, _, seed) => {
    if (walk.ending !== 'outcome') return
    const answered = walk.trail.filter((one) => one.includes('='))
    const [first] = answered
    // The first question says where a walk began; what comes before it is never made up.
    if (first?.split('=')[0] !== from) return
    const { guide } = targetOf(from)
    if (from !== meant(content, guide, `${guide}/`)) return
    for (const known of [true, false]) {
      const carried = answered.filter((one) => known || !one.endsWith('!'))
      // Without the first answer the link begins elsewhere.
      if (carried[0] !== first) continue
      // Between two visits without an answer of its own no link can tell them apart.
      const last = walk.trail.lastIndexOf(carried.at(-1)!)
      if (walk.trail.slice(last + 1).includes(walk.at)) continue
      const at = targetOf(walk.at)
      const via = carried.map((one) => one.replace('=', '.').replace('!', '')).join('~')
      const recalled = recall(on, at, decodeVia(via, at.guide), { known: beside })
      // An answer that is known anyway is known where the link is opened.
      const said = (trail: readonly string[]) => trail.map((one) => one.replace('!', ''))
      const trail = said(plain(recalled.walk).trail)
      expect({ seed, known, via, trail, lost: recalled.lost }).toEqual({
        ...{ seed, known, via, trail: said(walk.trail), lost: false },
      })
    }
  })
})

test('every step of a walk with scripts is a link of the page before it, so links alone come to the same ends', () => {
  eachWalk(({ walk }, on, _, seed) => {
    if (walk.ending !== 'outcome') return
    const way = [...walk.trail, walk.at].map((one) => one.split('=')[0]!)
    const notLinked = way.slice(1).filter((to, i) => {
      const { guide, step } = targetOf(way[i]!)
      const links = [
        ...exitsOf(on.get(guide)!.steps.get(step)!).map(keyOf),
        ...returnsOf(on, { guide, step }).map(({ then }) => then),
      ]
      return !links.includes(to)
    })
    expect({ seed, notLinked }).toEqual({ seed, notLinked: [] })
  })
})
