import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import * as circus from 'jest-circus'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
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
/** What it came to, in the copy of the code that has the faults. */
const FIRST_RUN = '.signpost/test-bundles/first-run.json'

class CircusRunner {
  #loaded = 0
  #bundles = new Map()
  /** How long each file took when no fault was at work. */
  #took = {}
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
    // A runner that takes the place of another, which a fault has stopped, is not asked to run all tests first.
    if (!existsSync(FIRST_RUN)) return
    const { took, snapshots } = JSON.parse(readFileSync(FIRST_RUN, 'utf8'))
    this.#took = took
    this.#globals.keepSnapshots(snapshots)
  }

  async dryRun() {
    stryker.mutantCoverage = { static: {}, perTest: {} }
    const tests = await this.#all([...this.#bundles.keys()], { bail: false })
    writeFileSync(FIRST_RUN, JSON.stringify({ took: this.#took, snapshots: this.#globals.snapshots() }))
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    const wanted = testFilter && new Set(testFilter)
    const files = [...this.#bundles.keys()]
      .filter((file) => !wanted || testFilter.some((id) => id.startsWith(`${file} `)))
      // Most faults are noticed by tests that take no time.
      .sort((a, b) => this.#took[a] - this.#took[b])
    stryker.hitCount = hitLimit === undefined ? undefined : 0
    stryker.hitLimit = hitLimit
    const activate = () => (stryker.activeMutant = activeMutant.id)
    const atOnce = mutantActivation === 'static'
    const tests = await this.#all(files, { wanted, bail: !disableBail, activate, atOnce })
    const reached = determineHitLimitReached(stryker.hitCount, hitLimit)
    stryker.activeMutant = undefined
    return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests })
  }

  /** Runs test files one after the other. */
  async #all(files, { wanted, bail, activate, atOnce }) {
    this.#run = { wanted, bail, failed: false, tests: [] }
    for (const file of files) {
      const begin = performance.now()
      // While a file is loaded, no fault is at work but one that lies in what happens then.
      stryker.activeMutant = undefined
      if (atOnce) activate()
      await this.#one(file, activate)
      if (bail && this.#run.failed) break
      if (!wanted && !activate) this.#took[file] = performance.now() - begin
    }
    return this.#run.tests
  }

  /** Loads a test file anew, and what it tests, and runs it. */
  async #one(file, activate) {
    circus.resetState()
    const state = circus.getState()
    state.testTimeout = LONGEST_TEST_MS
    stryker.currentTestId = undefined
    this.#unhandled = []
    // Its tests are in a block of its name: tests of two files may have one name.
    circus.describe(file, () => undefined)
    state.currentDescribeBlock = state.rootDescribeBlock.children.at(-1)
    try {
      await import(`${pathToFileURL(this.#bundles.get(file))}?${++this.#loaded}`)
    } catch (error) {
      // A fault that is at work while a file is loaded, and ends that.
      return this.#failed(file, String(error))
    }
    state.currentDescribeBlock = state.rootDescribeBlock
    activate?.()
    const { unhandledErrors } = await circus.run()
    const unhandled = [...unhandledErrors, ...this.#unhandled]
    if (unhandled.length > 0) this.#failed('unhandled', unhandled.join('\n'))
  }

  /** Something fails that is no test. */
  #failed(id, failureMessage) {
    this.#run.failed = true
    this.#run.tests.push({ id, name: id, timeSpentMs: 0, status: TestStatus.Failed, failureMessage })
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
