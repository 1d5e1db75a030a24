import { appendFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { soak } from '../bench/soak/soak'

/** A site is left alone for months; two hours show what grows by a percent in an hour. */
const MINUTES = Number(process.env.SIGNPOST_SOAK_MINUTES ?? 120)
const FOLDER = '.signpost/soak'
/** To each of two servers: fifty readers at a time click as often. It is to take well under half a processor, so that others can work beside it. */
const REQUESTS_PER_SECOND = 6
/** Building, and writing what waits. */
const AROUND_MS = 1_800_000

test(
  `for ${MINUTES} minutes under readers, updates and outages: nothing fails, nothing grows, every event is counted once`,
  async () => {
    rmSync(FOLDER, { recursive: true, force: true })
    const say = (text: string) =>
      appendFileSync(path.join(FOLDER, 'progress.txt'), `${new Date().toISOString()} ${text}\n`)
    const { trends, ...went } = await soak({
      ...{ minutes: MINUTES, folder: FOLDER, requestsPerSecond: REQUESTS_PER_SECOND, say },
    })
    console.log(JSON.stringify(went, null, 2), trends)
    expect([went.faults, went.miscounted]).toEqual([{}, []])
    expect(went.acknowledged).toBeGreaterThan(0)
    expect(went.walks).toBeGreaterThan(0)
    expect(trends.filter(({ isFlat }) => !isFlat)).toEqual([])
  },
  MINUTES * 60_000 + AROUND_MS,
)
