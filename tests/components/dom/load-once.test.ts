import { loadOnce } from '@/components/dom/load-once.page'

/** Something that fails as often as it is told, and counts how often it was loaded. */
function flaky(failures: number) {
  let loads = 0
  const load = loadOnce((name: string) =>
    ++loads > failures ? Promise.resolve(name) : Promise.reject(new Error('no network')),
  )
  return { load, loads: () => loads }
}

test('what is there is not loaded again, whatever is asked for later', async () => {
  const { load, loads } = flaky(0)
  expect(await Promise.all([load('first'), load('second')])).toEqual(['first', 'first'])
  expect(await load('third')).toBe('first')
  expect(loads()).toBe(1)
})

test('what failed is loaded again when it is asked for again', async () => {
  const { load, loads } = flaky(1)
  await expect(Promise.all([load('first'), load('second')])).rejects.toThrow('no network')
  expect(await load('third')).toBe('third')
  expect(loads()).toBe(2)
})
