import { collectGarbage } from '@/lib/command/collect-garbage'

it('gives back what nobody needs any more', () => {
  let held: number[] | undefined = new Array<number>(1_000_000).fill(1)
  const before = process.memoryUsage().heapUsed
  expect(held).toHaveLength(1_000_000)
  held = undefined
  collectGarbage()
  expect(before - process.memoryUsage().heapUsed).toBeGreaterThan(7_000_000)
})
