/** Everything that tests share. Their files are bundled before the run. */
const common = {
  // What tests import; not what builds leave, nor packages.
  roots: ['app', 'components', 'lib', 'scripts', 'tests'].map((folder) => `<rootDir>/${folder}`),
  transform: {
    '\\.test\\.tsx?$|/\\.signpost/tests/shared/': '<rootDir>/tests/harness/bundles/transformer.js',
  },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  modulePathIgnorePatterns: ['<rootDir>/\\.next', '<rootDir>/\\.signpost'],
  // Packages are loaded once for a process, not for each file.
  globalSetup: '<rootDir>/tests/harness/libraries/prepare.js',
  resolver: '<rootDir>/tests/harness/libraries/resolver.js',
  setupFiles: ['<rootDir>/tests/harness/libraries/errors.js'],
  testEnvironment: '<rootDir>/tests/harness/forgotten-contexts.js',
}

/** Over the built sites, in a browser. What a run needs of them is built once, and kept between runs. */
const withSites = {
  ...common,
  globalSetup: '<rootDir>/tests/harness/start-sites.js',
  globalTeardown: '<rootDir>/tests/harness/stop-sites.js',
  setupFilesAfterEnv: ['<rootDir>/tests/harness/notice-closed.js'],
}

/** One browser for all files of a process. What is measured has a browser of its own. */
const withBrowser = { ...withSites, testEnvironment: '<rootDir>/tests/harness/kept-browser.js' }

/** Whether what depends on the machine's speed is measured: `npm run test:perf`, by itself. */
const PERF = process.env.SIGNPOST_TEST_PERF === '1'

/** Whether all is looked at that can be: `npm run test:deep`. */
const DEEP = process.env.SIGNPOST_TEST_DEEP === '1'

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      // No process is started, no browser.
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/{lib,components,bench}/**/*.test.{ts,tsx}'],
    },
    {
      // What somebody types at a terminal, and tools for authors with their browser.
      ...common,
      displayName: 'commands',
      globalSetup: '<rootDir>/tests/harness/bundle-commands.js',
      testMatch: ['<rootDir>/tests/scripts/**/*.test.{ts,tsx}'],
    },
    { ...withBrowser, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
    // Sites and builds that only a release needs to know of.
    ...(DEEP
      ? [{ ...withBrowser, displayName: 'deep', testMatch: ['<rootDir>/tests/deep/**/*.test.ts'] }]
      : []),
    ...(PERF
      ? [{ ...withSites, displayName: 'perf', testMatch: ['<rootDir>/tests/perf/**/*.test.ts'] }]
      : []),
  ],
  testSequencer: '<rootDir>/tests/harness/longest-first.js',
  // Ends only what hangs: how busy a machine is decides no test. Sites are built and hundreds of pages opened in one.
  testTimeout: 600_000,
  // Browsers and builds are processes of their own, so a test's process is mostly waiting.
  maxWorkers: '100%',
}
