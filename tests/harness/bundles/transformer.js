import { bundled, keyOf } from './bundle-tests.js'

/** Jest's transformer of test files and what they share: hands on what `bundle-tests.js` made of them before the run. */
export default {
  process: (_, module) => bundled(module),
  getCacheKey: (_, module) => keyOf(module),
}
