/** Everything that tests share: TypeScript and JSX through swc, ES modules as they are. */
const common = {
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  modulePathIgnorePatterns: ['<rootDir>/\\.next', '<rootDir>/\\.signpost'],
  testEnvironment: 'node',
}

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/{lib,components,scripts,bench}/**/*.test.{ts,tsx}'],
    },
    {
      // Over the built sites, in a browser. They are built once for all of them, and kept between runs.
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/harness/start-sites.js',
      globalTeardown: '<rootDir>/tests/harness/stop-sites.js',
    },
  ],
  // Pages are opened one after another in one test: every walk, every kind of page.
  testTimeout: 120_000,
  // Browsers and builds are processes of their own, so a test's process is mostly waiting.
  maxWorkers: '100%',
}
