import { foundSteps } from '@/components/desk/overview/found-steps'
import { createMarks } from '@/components/desk/pictures/marks-store'
import { shownIn } from '@/components/desk/preview/shown-in'
import { walkTaken } from '@/components/desk/preview/walk-taken'
import { stepFields } from '@/components/desk/step/step-fields'
import { itemAfter, treeItems } from '@/components/desk/tree/tree-items'
import type { OverviewGuide } from '@/lib/desk/protocol'
import { placeAll } from '@/lib/map/layout'
import type { NodeKind } from '@/lib/map/types'
import { walksIn } from '@/lib/trail/memory'

const node = (id: string, kind: NodeKind) => ({
  ...{ id, kind, caption: kind, title: id },
  to: { guide: 'dark', step: id },
})
const DRAWING = {
  ...placeAll({
    nodes: [node('ask', 'question'), node('do', 'instruction'), node('end', 'solved')],
    edges: [
      { from: 'ask', to: 'do', answer: 'yes', label: 'Yes' },
      { from: 'ask', to: 'end', answer: 'no', label: 'No' },
      { from: 'do', to: 'end', answer: '', label: '' },
      { from: 'do', to: 'ask', answer: '', label: 'afterwards' },
    ],
  }),
  run: 'TB' as const,
}
const ITEMS = treeItems(DRAWING)

test.each([
  ['node ask', 'ArrowDown', 'edge ask yes do'],
  ['edge ask yes do', 'ArrowRight', 'edge ask no end'],
  ['edge ask no end', 'ArrowDown', 'node end'],
  ['node end', 'ArrowUp', 'edge ask no end'],
  ['edge ask no end', 'ArrowUp', 'node ask'],
  ['node ask', 'ArrowRight', 'node do'],
  ['node end', 'Home', 'node ask'],
  ['node ask', 'End', 'node end'],
  ['node end', 'ArrowDown', undefined],
  ['edge ask yes do', 'ArrowLeft', undefined],
])('on %s the key %s leads to %s', (at, key, wanted) => {
  expect(itemAfter(ITEMS, 'TB', at, key)).toBe(wanted)
})

test('in a map that runs to the right, so do the keys', () => {
  expect(itemAfter(ITEMS, 'LR', 'node ask', 'ArrowRight')).toBe('edge ask yes do')
  expect(itemAfter(ITEMS, 'RL', 'node ask', 'ArrowLeft')).toBe('edge ask yes do')
  expect(itemAfter(ITEMS, 'LR', 'node ask', 'ArrowDown')).toBe('node do')
})

test('a way back out of a part is no answer that can be led elsewhere', () => {
  const edges = ITEMS.flatMap((one) => ('edge' in one ? [[one.key, one.own]] : []))
  expect(Object.fromEntries(edges)).toEqual({
    ...{ 'edge ask yes do': true, 'edge ask no end': true, 'edge do  end': true, 'edge do  ask': false },
  })
})

test('every arrow key comes to every step and answer', () => {
  const seen = new Set<string>()
  const walk = (at: string) => {
    if (seen.has(at)) return
    seen.add(at)
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
      const next = itemAfter(ITEMS, 'TB', at, key)
      if (next !== undefined) walk(next)
    }
  }
  walk('node ask')
  expect(seen.size).toBe(ITEMS.length)
})

test('a step is found by words of its title, without accents, those that begin so first', () => {
  const step = (id: string, title: string) => ({
    ...{ id, title, kind: 'solved' as const, errors: 0, warnings: 0, todo: false, draft: false },
    ...{ overdue: false, untranslated: [], changed: false },
  })
  const guides: OverviewGuide[] = [
    {
      id: 'g',
      title: 'Lampa',
      draft: false,
      steps: [step('a', 'Je žárovka teplá?'), step('b', 'Žárovka nesvítí')],
    },
  ]
  expect(foundSteps(guides, 'zarovka', 5).map(({ step: { id } }) => id)).toEqual(['b', 'a'])
  expect(foundSteps(guides, 'lampa tepla', 5).map(({ step: { id } }) => id)).toEqual(['a'])
  expect(foundSteps(guides, 'zarovka', 1)).toHaveLength(1)
  expect(foundSteps(guides, ' ', 5)).toEqual([])
})

test('a walk in the preview gives its answers as a scenario has them', () => {
  const texts = new Map<string, string>()
  const memory = walksIn(() => ({
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, value) => void texts.set(name, value),
    removeItem: (name) => void texts.delete(name),
  }))
  expect(walkTaken(memory, '/en/dark/end')).toBeUndefined()
  memory.keep({ guide: 'dark', step: 'ask' }, { 'dark/ask': 'yes', 'loud/how': 'much' })
  expect(walkTaken(memory, '/en/dark/end')).toEqual({
    ...{ guide: 'dark', answers: { ask: 'yes', 'loud/how': 'much' }, ends: 'end' },
  })
  expect(walkTaken(memory, '/en/loud/end')).toMatchObject({ ends: 'loud/end' })
})

test.each([
  ['/en/dark/end', { guide: 'dark', step: 'end' }],
  ['/help/en/dark/end', { guide: 'dark', step: 'end' }],
  ['/en/dark', { guide: 'dark', step: 'index' }],
  ['/en/dark/all', undefined],
  ['/en', undefined],
  ['/en/search', undefined],
])('the page at %s shows the step that can be written, or none', (path, shown) => {
  expect(shownIn(path, [{ id: 'dark', steps: [{ id: 'end' }] }])).toEqual(shown)
})

test('marks are drawn, moved and taken back, and each change is handed on in fractions', () => {
  const saved: unknown[] = []
  const marks = createMarks({ id: 'old/home', width: 200, height: 100, src: '', marks: [] }, (now) =>
    saved.push(now),
  )
  marks.add({ x: 20, y: 10, width: 40, height: 20 })
  marks.place(1, { x: 40, y: 10, width: 40, height: 20 })
  marks.undo()
  expect(saved).toEqual([
    [{ n: 1, x: 0.1, y: 0.1, width: 0.2, height: 0.2 }],
    [{ n: 1, x: 0.2, y: 0.1, width: 0.2, height: 0.2 }],
    [{ n: 1, x: 0.1, y: 0.1, width: 0.2, height: 0.2 }],
  ])
})

test('the form shows what is written, and what is put in over it', () => {
  const front = {
    ...{ title: 'A', choices: [{ label: 'Yes', to: 'do', when: { interface: 'old', ask: ['a', 'b'] } }] },
    ...{ keywords: ['x', 'y'], reviewed: new Date('2026-02-03') },
  }
  expect(stepFields(front, { title: 'B' })).toMatchObject({
    ...{ title: 'B', kind: 'question', keywords: ['x', 'y'], reviewed: '2026-02-03', owner: '' },
    answers: [{ label: 'Yes', to: 'do', when: { interface: 'old', ask: ['a', 'b'] } }],
  })
  expect(stepFields({ title: 'A', next: 'do' }, {}).kind).toBe('instruction')
  expect(stepFields({ outcome: 'support' }, {}).kind).toBe('support')
  expect(stepFields({}, {}).kind).toBe('none')
})
