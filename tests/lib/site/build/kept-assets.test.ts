import { expect, test } from '@jest/globals'
import { keptAssets, type AssetsOf, type CompiledAssets } from '@/lib/site/build/compiled-assets'

const OPTIONS = { define: { A: '1' }, switchable: false, development: true } as unknown as AssetsOf

test('scripts and styles are compiled once, until a source or what decides on them has changed', async () => {
  let times = 0
  const assets = keptAssets('.', () => Promise.resolve({ n: (times += 1) } as unknown as CompiledAssets))
  await assets.of(OPTIONS)
  await assets.of({ ...OPTIONS })
  expect(times).toBe(1)
  await assets.of({ ...OPTIONS, switchable: true })
  assets.forget()
  await assets.of({ ...OPTIONS, switchable: true })
  expect(times).toBe(3)
})

test('what could not be compiled is tried again', async () => {
  let times = 0
  const assets = keptAssets('.', () =>
    (times += 1) === 1 ? Promise.reject(new Error('a fault')) : Promise.resolve({} as CompiledAssets),
  )
  await expect(assets.of(OPTIONS)).rejects.toThrow('a fault')
  await assets.of(OPTIONS)
  expect(times).toBe(2)
})
