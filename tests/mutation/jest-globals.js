import { ModernFakeTimers } from '@jest/fake-timers'
import { expect } from 'expect'
import * as circus from 'jest-circus'
import { inspect } from 'node:util'

/**
 * What Jest gives to test files. Snapshots are those of the first run, which Stryker makes without a fault: that they are right is
 * what `npm test` says.
 */
export function jestGlobals() {
  const snapshots = new Map()
  let test = ''
  let n = 0
  const toMatchSnapshot = (received) => {
    const name = `${test} ${++n}`
    const text = inspect(received, { depth: Infinity })
    const kept = snapshots.get(name) ?? text
    snapshots.set(name, kept)
    return { pass: kept === text, message: () => `${name} is another snapshot` }
  }
  expect.extend({ toMatchSnapshot, toMatchInlineSnapshot: toMatchSnapshot })
  const timers = new ModernFakeTimers({
    global: globalThis,
    config: { rootDir: process.cwd(), fakeTimers: {} },
  })
  const jest = {
    useFakeTimers: (config) => timers.useFakeTimers(config),
    useRealTimers: () => timers.useRealTimers(),
    advanceTimersByTimeAsync: (ms) => timers.advanceTimersByTimeAsync(ms),
  }
  const { describe, test: it, beforeAll, beforeEach, afterAll, afterEach } = circus
  return {
    values: { describe, test: it, it, beforeAll, beforeEach, afterAll, afterEach, expect, jest },
    /** Those of the first run, for a process that did not make it. */
    snapshots: () => [...snapshots],
    keepSnapshots(known) {
      for (const [name, text] of known) snapshots.set(name, text)
    },
    /** A test begins. */
    begin(id) {
      test = id
      n = 0
    },
  }
}
