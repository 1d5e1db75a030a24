import { mapOf, type GuideMap } from '@/lib/map/map'
import type { DrawnBox, Drawing } from '@/lib/map/types'
import { exitsOf, type Guide } from '@/lib/tree'
import { DEEP } from '../../harness/depth'
import { guideBy } from '../../harness/guide-by'

const words = {
  kind: { question: 'Question', instruction: 'Instruction', solved: 'Solved', support: 'Support' },
  number: String,
  goTo: (n: string) => `go to ${n}`,
  goBackTo: (n: string) => `back to ${n}`,
  afterwards: 'afterwards',
  inGuide: (guide: string) => `in ${guide}`,
  part: (n: number) => `Part ${n}`,
  ways: (n: number) => `${n} ways`,
  plain: (markdown: string) => markdown,
  direction: 'ltr' as const,
}

function draw(guide: Guide): GuideMap {
  return mapOf(new Map([[guide.id, guide]]), guide, words)
}

/** A tree of questions with two or three answers each, jumps and loops among them. */
function treeOf(count: number): Guide {
  const exits = (n: number) => {
    const to = [
      2 * n,
      2 * n + 1,
      ...(n % 7 === 0 ? [1 + Math.floor(n / 3)] : []),
      ...(n % 11 === 0 ? [n] : []),
    ]
    return to.filter((one) => one <= count).map((one) => `s${one}`)
  }
  return guideBy(
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`s${i + 1}`, exits(i + 1).join(' ')])),
  )
}

function cycleOf(count: number): Guide {
  const next = (n: number) => (n % 10 === 5 ? `s${(n + 1) % count} end` : `s${(n + 1) % count}`)
  const cycle = Object.fromEntries(Array.from({ length: count }, (_, n) => [`s${n}`, next(n)]))
  return guideBy({ ...cycle, end: '' })
}

const GUIDES: [string, Guide][] = [
  ['a guide of three steps', guideBy({ a: 'b c other/', b: 'a', c: '' })],
  ['two answers to one step', guideBy({ a: 'b b', b: '' })],
  ['one question with 60 answers', guideBy({ a: Array(60).fill('b').join(' '), b: '' })],
  ['150 steps', treeOf(150)],
  ...(DEEP ? ([['400 steps', treeOf(400)]] satisfies [string, Guide][]) : []),
  ['a cycle of 392', cycleOf(392)],
]

function apart(a: DrawnBox, b: DrawnBox): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
}

function overlaps({ nodes, edges }: Drawing): string[] {
  const boxes = [
    ...nodes.map(({ id, box }) => ({ name: id, box })),
    ...edges.flatMap(({ labelBox: box, label }) => (box ? [{ name: label, box }] : [])),
  ]
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (apart(a.box, b.box) ? [] : [`${a.name} / ${b.name}`])),
  )
}

describe.each(GUIDES)('%s', (_, guide) => {
  const map = draw(guide)
  const drawings = [...map.parts.map(({ drawing }) => drawing), ...(map.overview ? [map.overview] : [])]

  test('every step is on the map once, and every answer', () => {
    const nodes = map.parts.flatMap(({ drawing }) => drawing.nodes)
    const steps = nodes.filter(({ kind }) => kind !== 'jump' && kind !== 'guide')
    expect(steps.map(({ to }) => to.step).sort()).toEqual([...guide.steps.keys()].sort())
    const drawn = map.parts.flatMap(({ drawing }) =>
      drawing.edges.map(({ from, to, label }) => {
        const goal = drawing.nodes.find(({ id }) => id === to)!.to
        return `${from} ${label} ${goal.guide}/${goal.step}`
      }),
    )
    const wanted = [...guide.steps.values()].flatMap((step) =>
      exitsOf(step).map((to, i) => {
        const label = step.kind === 'question' ? step.choices[i]!.label : ''
        return `${step.id} ${label} ${to.guide}/${to.step}`
      }),
    )
    expect(drawn.sort()).toEqual(wanted.sort())
  })

  test('no node and no label lies over another, and all are within the picture', () => {
    for (const drawing of drawings) {
      expect(overlaps(drawing)).toEqual([])
      for (const { box } of drawing.nodes) {
        expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(drawing.width)
        expect(box.y + box.height).toBeLessThanOrEqual(drawing.height)
      }
    }
  })
})

test('a loop and a way into another guide are shown as what they are', () => {
  const { nodes } = draw(guideBy({ a: 'b other/', b: 'a' })).parts[0]!.drawing
  expect(nodes.map(({ kind, loop }) => [kind, loop])).toEqual([
    ['question', undefined],
    ['guide', undefined],
    ['instruction', undefined],
    ['jump', true],
  ])
})

test('more than 300 steps come in parts, with an overview that leads to each', () => {
  expect(draw(treeOf(300)).overview).toBeUndefined()
  const { parts, overview } = draw(treeOf(400))
  expect(overview?.nodes).toHaveLength(parts.length)
  expect(parts.every(({ drawing }) => drawing.nodes.length < 300)).toBe(true)
})

test('answers stand in the order in which they are written', () => {
  const { run, nodes } = draw(guideBy({ a: 'b c d e', b: '', c: 'x', x: 'y', y: '', d: '', e: '' })).parts[0]!
    .drawing
  const place = (id: string) => nodes.find((node) => node.id === id)!.box[run === 'TB' ? 'x' : 'y']
  expect(['b', 'c', 'd', 'e'].map(place)).toEqual(['b', 'c', 'd', 'e'].map(place).sort((a, b) => a - b))
})
