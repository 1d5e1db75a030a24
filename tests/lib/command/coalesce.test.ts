import { setTimeout as pause } from 'node:timers/promises'
import { coalesce } from '@/lib/command/coalesce'

test('what is asked for together is done once, and what is asked for meanwhile once more', async () => {
  const log: string[] = []
  const work = coalesce(async () => {
    log.push('begin')
    await pause(20)
    log.push('end')
  }, 5)
  const first = Promise.all([work(), work(), work()])
  await pause(15)
  await Promise.all([first, work(), work()])
  expect(log).toEqual(['begin', 'end', 'begin', 'end'])
})

test('work that failed is tried again when it is asked for again', async () => {
  let tries = 0
  const work = coalesce(async () => {
    tries += 1
    if (tries === 1) throw new Error('no')
  }, 1)
  await expect(work()).rejects.toThrow('no')
  await expect(work()).resolves.toBeUndefined()
})
