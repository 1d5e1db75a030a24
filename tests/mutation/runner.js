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
    const files = [...this.#bundles.keys()]
      .filter((file) => !testFilter || testFilter.includes(file))
      // Most faults are noticed by tests that take no time.
      .sort((a, b) => this.#took[a] - this.#took[b])
    stryker.hitCount = hitLimit === undefined ? undefined : 0
    stryker.hitLimit = hitLimit
    const activate = () => (stryker.activeMutant = activeMutant.id)
    const atOnce = mutantActivation === 'static'
    const tests = await this.#all(files, { bail: !disableBail, activate, atOnce })
    const reached = determineHitLimitReached(stryker.hitCount, hitLimit)
    stryker.activeMutant = undefined
    return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests })
  }

  /** Runs test files one after the other. What Stryker calls a test is one of them: what the first of its tests works out others may use. */
  async #all(files, { bail, activate, atOnce }) {
    const results = []
    for (const file of files) {
      const begin = performance.now()
      // While a file is loaded, no fault is at work but one that lies in what happens then.
      stryker.activeMutant = undefined
      if (atOnce) activate()
      this.#run = { file, bail, failure: undefined }
      await this.#one(file, activate)
      const timeSpentMs = performance.now() - begin
      if (!activate) this.#took[file] = timeSpentMs
      const { failure } = this.#run
      const result = { id: file, name: file, fileName: path.resolve(file), timeSpentMs }
      if (failure === undefined) results.push({ ...result, status: TestStatus.Success })
      else results.push({ ...result, status: TestStatus.Failed, failureMessage: failure })
      if (bail && failure !== undefined) break
    }
    return results
  }

  /** Loads a test file anew, and what it tests, and runs it. */
  async #one(file, activate) {
    circus.resetState()
    circus.getState().testTimeout = LONGEST_TEST_MS
    stryker.currentTestId = undefined
    this.#unhandled = []
    try {
      await import(`${pathToFileURL(this.#bundles.get(file))}?${++this.#loaded}`)
    } catch (error) {
      // A fault that is at work while a file is loaded, and ends that.
      this.#run.failure = String(error)
      return
    }
    activate?.()
    const { unhandledErrors } = await circus.run()
    const unhandled = [...unhandledErrors, ...this.#unhandled]
    if (unhandled.length > 0) this.#run.failure ??= unhandled.join('\n')
  }

  /** Its file, the blocks that it is in, and its name. */
  #nameOf(test) {
    const names = [test.name]
    for (let block = test.parent; block?.parent; block = block.parent) names.unshift(block.name)
    return [this.#run.file, ...names].join(' ')
  }

  #hear({ name, test }) {
    if (name === 'test_start') {
      const { file, bail, failure } = this.#run
      if (bail && failure !== undefined) test.mode = 'skip'
      stryker.currentTestId = file
      this.#globals.begin(this.#nameOf(test))
    } else if (name === 'test_done') {
      const [error] = test.errors
      stryker.currentTestId = undefined
      if (error !== undefined)
        this.#run.failure ??= `${this.#nameOf(test)}: ${[error].flat()[0]?.message ?? String(error)}`
    } else if (name === 'test_skip' || name === 'test_todo') stryker.currentTestId = undefined
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'circus', CircusRunner)]
