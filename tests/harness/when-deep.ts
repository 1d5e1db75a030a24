import { test } from '@jest/globals'
import { DEEP } from './depth'

/** A test that takes its time: only `npm run test:deep` runs it. */
export const whenDeep = DEEP ? test : test.skip
