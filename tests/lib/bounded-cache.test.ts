import { createCache } from '@/lib/bounded-cache'

/** A cache of so many, and the keys for which something was made. */
function counted(most: number) {
  const cache = createCache<string, string | undefined>(most)
  const made: string[] = []
  const get = (key: string, value: string | undefined = key.toUpperCase()) =>
    cache.get(key, () => {
      made.push(key)
      return value
    })
  return { get, made }
}

test('what is asked for again is not made again', () => {
  const { get, made } = counted(2)
  expect([get('a'), get('a'), get('b'), get('a')]).toEqual(['A', 'A', 'B', 'A'])
  expect(made).toEqual(['a', 'b'])
})

test('what is more than it holds takes the place of what came first', () => {
  const { get, made } = counted(2)
  for (const key of ['a', 'b', 'c', 'b', 'c', 'a']) get(key)
  expect(made).toEqual(['a', 'b', 'c', 'a'])
})

test('nothing is a value, too', () => {
  const cache = createCache<string, undefined>(2)
  let made = 0
  for (let time = 0; time < 3; time++) cache.get('a', () => void made++)
  expect(made).toBe(1)
})
