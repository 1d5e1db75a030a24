import { jest } from '@jest/globals'
import { tab } from './tab'

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['queueMicrotask'] }))
afterEach(() => void jest.useRealTimers())

const after = (ms: number) => jest.advanceTimersByTimeAsync(ms)

test('the ways on are asked for at once, and made for a reader who stays a second', async () => {
  const { navigation, come, asked, made, completed } = tab({ ways: { '/a': ['/b', '/c'] } })
  const told: string[] = []
  navigation.connect({ pageCame: () => undefined, pageMade: (path) => void told.push(path) })
  navigation.lookAhead()
  expect(asked).toEqual(['/b', '/c'])
  await come('/b')
  await come('/c')
  await after(999)
  expect([made, told, completed()]).toEqual([[], [], 0])
  await after(10)
  expect([made, told, completed()]).toEqual([['/b', '/c'], ['/b', '/c'], 1])
})

test('scripts that come late are told what was made before', async () => {
  const { navigation, come } = tab({ ways: { '/a': ['/b'] } })
  const told: string[] = []
  navigation.lookAhead()
  await come('/b')
  await after(1100)
  navigation.connect({ pageCame: () => undefined, pageMade: (path) => void told.push(path) })
  await after(1100)
  expect(told).toEqual(['/b'])
})

test('the ways from the next page are asked for at once, however early the reader goes there', async () => {
  const { come, follow, asked } = tab({ ways: { '/b': ['/c'] } })
  await come('/b')
  await follow('/b')
  expect(asked).toEqual(['/b', '/c'])
})

test('where a page leads nowhere, nothing is made of anything', async () => {
  const { navigation, asked, completed } = tab()
  navigation.lookAhead()
  await after(2000)
  expect([asked, completed()]).toEqual([[], 0])
})

test('for a reader who has gone on, nothing more is made of the ways from the page before', async () => {
  const { navigation, come, follow, made, completed } = tab({ ways: { '/a': ['/b', '/c'] } })
  navigation.lookAhead()
  await come('/b')
  await come('/c')
  await after(500)
  await follow('/b')
  await after(2000)
  expect([made, completed()]).toEqual([['/b'], 0])
})

test('one who leaves while pages are made stops that', async () => {
  const { navigation, come, follow, made } = tab({ ways: { '/a': ['/b', '/c'] } })
  navigation.lookAhead()
  await come('/b')
  await after(1100)
  await follow('/b')
  await come('/c')
  await after(2000)
  expect(made).toEqual(['/b'])
})

test('while a page is waited for, no other is asked for', async () => {
  const { navigation, follow, asked } = tab({ ways: { '/a': ['/c'] } })
  await follow('/b')
  navigation.lookAhead()
  expect(asked).toEqual(['/b'])
})

test('the ways from the next page are asked for at once, and by one who reads once it is drawn', async () => {
  const ways = { '/a': ['/b'], '/b': ['/c'], '/c': ['/d'] }
  const { navigation, come, follow, asked } = tab({ ways })
  navigation.lookAhead()
  await come('/b')
  await follow('/b')
  expect(asked).toEqual(['/b', '/c'])
  await come('/c')
  await after(1100)
  await follow('/c')
  await after(99)
  expect(asked).toEqual(['/b', '/c'])
  await after(1)
  expect(asked).toEqual(['/b', '/c', '/d'])
})
