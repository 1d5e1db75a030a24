import { test } from '@jest/globals'
import { DEEP } from './depth'

/** How the name of a test ends that `npm test` leaves out: `.ci/run` counts those, and names what else was skipped. */
export const LEFT_OUT = ' [test:deep]'

/** A test that only `npm run test:deep` runs: a second proof, or one that takes its time. */
export function whenDeep(name: string, run: () => Promise<void> | void): void {
  if (DEEP) test(name, run)
  else test.skip(name + LEFT_OUT, run)
}
