import { chosenLabels, keepLabel } from '@/components/article/tab-choice.page'
import { factsOfVisit } from '@/components/facts/facts.page'
import { walksIn } from '@/lib/trail/memory'
import { storage } from '@/tests/lib/trail/tab'

/** A tab that keeps something under a name. */
function tab(kept: Record<string, string> = {}) {
  const sessionStorage = storage()
  for (const [key, value] of Object.entries(kept)) sessionStorage.setItem(key, value)
  const facts = { model: ['verso', 'style'], ticket: 'text' }
  Object.assign(globalThis, { sessionStorage, location: { search: '' }, SIGNPOST_FACTS: facts })
  return sessionStorage
}

const DAMAGED = [
  '',
  '{"model":"ver',
  '<b>',
  'null',
  '7',
  '"text"',
  '[{"model":"verso"}]',
  '{"model":["verso"]}',
]

test('facts of the visit and the tabs that were chosen are kept', () => {
  tab({ 'signpost:facts': '{"model":"verso","other":"x"}' })
  keepLabel('Windows')
  keepLabel('macOS')
  keepLabel('Windows')
  expect(factsOfVisit()).toEqual({ model: 'verso' })
  expect(chosenLabels()).toEqual(['Windows', 'macOS'])
})

test.each(DAMAGED)('where %j is kept, nothing is known of the visit, and more can be kept', (damaged) => {
  tab({ 'signpost:facts': damaged, 'signpost:tabs': damaged })
  expect(factsOfVisit()).toEqual({})
  expect(chosenLabels()).toEqual([])
  keepLabel('Windows')
  expect(chosenLabels()).toEqual(['Windows'])
})

test.each(DAMAGED)('where %j is kept, there is no walk', (damaged) => {
  const kept = tab({ 'signpost:answers:move': damaged })
  expect(walksIn(() => kept).walk('move')).toEqual({ from: undefined, answers: {} })
})
