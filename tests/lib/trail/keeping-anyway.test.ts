import { keepingAnyway } from '@/lib/trail/keeping-anyway'
import { storage, tab, allGuides } from './tab'

const refused = (): Storage => {
  throw new DOMException('denied', 'SecurityError')
}
const full = () => ({
  ...storage(),
  setItem: () => {
    throw new DOMException('no room', 'QuotaExceededError')
  },
})

test.each([
  ['refused', refused],
  ['full', full],
])('where the store is %s, a link has its trail, and the page knows that nothing lasts', async (_, store) => {
  const { kept, lasts } = keepingAnyway(store)
  const { open, memory } = tab(allGuides, () => kept as Storage)
  expect((await open('move/done', 'notification.gone~old-account.mine')).trail).toEqual([
    'move/notification=gone',
    'move/old-account=mine',
  ])
  expect([memory.current(), lasts()]).toEqual(['move', false])
  memory.forget('move')
  expect(memory.has('move')).toBe(false)
})

test('where the store keeps all, it has all', async () => {
  const own = storage()
  const { kept, lasts } = keepingAnyway(() => own)
  const { open } = tab(allGuides, () => kept as Storage)
  await open('move/old-account', 'notification.gone')
  expect(lasts()).toBe(true)
  expect((await tab(allGuides, () => own).open('move/old-account')).trail).toEqual(['move/notification=gone'])
})
