import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import * as circus from 'jest-circus'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleTests } from './bundle-tests.js'
import { jestGlobals } from './jest-globals.js'
import { moduleAsked } from './modules.js'

// A runner of tests for Stryker that runs Jest's tests by Jest's own engine, in one process: what Jest itself does around each file
// takes a hundred times as long as the tests of one function.

/** Stryker's, by which the code under test knows which fault is at work, and says which faults a test passes by. */
const stryker = (globalThis.__stryker__ = {})
const LONGEST_TEST_MS = 60_000

class CircusRunner {
  #loaded = 0
  #bundles = new Map()
  #globals = jestGlobals()
  #run
  #unhandled = []

  constructor() {
    Object.assign(globalThis, this.#globals.values)
    circus.addEventHandler((event) => this.#hear(event))
    // What a test does not wait for fails it, too.
    for (const event of ['unhandledRejection', 'uncaughtException'])
      process.on(event, (error) => this.#unhandled.push(error))
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    this.#bundles = await bundleTests(moduleAsked().tests())
  }

  async dryRun() {
    stryker.mutantCoverage = { static: {}, perTest: {} }
    const tests = await this.#all([...this.#bundles.keys()], { bail: false })
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    const wanted = testFilter && new Set(testFilter)
    const files = [...this.#bundles.keys()].filter(
      (file) => !wanted || testFilter.some((id) => id.startsWith(`${file} `)),
    )
    stryker.hitCount = hitLimit === undefined ? undefined : 0
    stryker.hitLimit = hitLimit
    const activate = () => (stryker.activeMutant = activeMutant.id)
    if (mutantActivation === 'static') activate()
    const tests = await this.#all(files, { wanted, bail: !disableBail, activate })
    const reached = determineHitLimitReached(stryker.hitCount, hitLimit)
    stryker.activeMutant = undefined
    return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests })
  }

  /** Loads test files anew, and what they test, and runs them. */
  async #all(files, { wanted, bail, activate }) {
    this.#run = { wanted, bail, failed: false, tests: [] }
    circus.resetState()
    circus.getState().testTimeout = LONGEST_TEST_MS
    stryker.currentTestId = undefined
    const state = circus.getState()
    const root = state.rootDescribeBlock
    for (const file of files) {
      // A file's tests are in a block of its own: tests of two files may have one name, and what is done before each is of one file.
      state.currentDescribeBlock = root
      circus.describe(file, () => undefined)
      state.currentDescribeBlock = root.children.at(-1)
      try {
        await import(`${pathToFileURL(this.#bundles.get(file))}?${++this.#loaded}`)
      } catch (error) {
        // A fault that is at work while a file is loaded, and ends that.
        return [
          { id: file, name: file, status: TestStatus.Failed, failureMessage: String(error), timeSpentMs: 0 },
        ]
      }
    }
    state.currentDescribeBlock = root
    activate?.()
    this.#unhandled = []
    const { unhandledErrors } = await circus.run()
    const unhandled = [...unhandledErrors, ...this.#unhandled]
    if (unhandled.length > 0)
      this.#run.tests.push({
        ...{ id: 'unhandled', name: 'unhandled', timeSpentMs: 0 },
        ...{ status: TestStatus.Failed, failureMessage: unhandled.join('\n') },
      })
    return this.#run.tests
  }

  /** Its file, the blocks that it is in, and its name. */
  #idOf(test) {
    const names = [test.name]
    for (let block = test.parent; block?.parent; block = block.parent) names.unshift(block.name)
    return names.join(' ')
  }

  #hear({ name, test }) {
    if (name === 'test_start') {
      const id = this.#idOf(test)
      const { wanted, bail, failed } = this.#run
      if ((wanted && !wanted.has(id)) || (bail && failed)) test.mode = 'skip'
      stryker.currentTestId = id
      this.#globals.begin(id)
    } else if (name === 'test_done') {
      const [error] = test.errors
      stryker.currentTestId = undefined
      this.#run.failed ||= error !== undefined
      this.#run.tests.push(resultOf(this.#idOf(test), test, error))
    } else if (name === 'test_skip' || name === 'test_todo') stryker.currentTestId = undefined
  }
}

function resultOf(id, { duration }, error) {
  const fileName = path.resolve(id.split(' ', 1)[0])
  const result = { id, name: id, fileName, timeSpentMs: duration ?? 0 }
  if (error === undefined) return { ...result, status: TestStatus.Success }
  return { ...result, status: TestStatus.Failed, failureMessage: String([error].flat()[0]?.message ?? error) }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'circus', CircusRunner)]
