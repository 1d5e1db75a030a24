import { moduleAsked } from './modules.js'

const { name, files } = moduleAsked()

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'circus',
  plugins: ['./tests/mutation/runner.js'],
  mutate: files,
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 10_000,
  tempDirName: '.signpost/mutation',
  ignorePatterns: ['/.next', '/out', '/content', '/docs', '/examples', '/data', '/.signpost'],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { logTests: false, allowColor: false },
  jsonReporter: { fileName: `.signpost/mutation-${name}.json` },
  thresholds: { high: 95, low: 90, break: 85 },
}
