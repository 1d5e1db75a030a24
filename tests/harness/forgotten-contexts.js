import { AsyncLocalStorage } from 'node:async_hooks'
import { setFlagsFromString } from 'node:v8'
import { TestEnvironment } from 'jest-environment-node'

// Code of a test file runs for a second or less, and is compiled anew for the next file. V8 of Node.js 20 optimizes what has run
// for eight times as long as it would; later ones have no such flag.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1081344')

/** What has run since the last test file ended. */
const running = new Set()
for (const name of ['run', 'enterWith']) {
  const own = AsyncLocalStorage.prototype[name]
  AsyncLocalStorage.prototype[name] = function (...given) {
    running.add(this)
    return own.apply(this, given)
  }
}

/**
 * Jest's environment for Node.js, which also ends what a test file leaves. Each brings its own jest-circus, which keeps in an
 * `AsyncLocalStorage` which test runs. Node.js asks each that has not been disabled at every promise that is made, so that the hundredth
 * file of a process paid for those before it.
 */
export default class ForgottenContexts extends TestEnvironment {
  async teardown() {
    await super.teardown()
    for (const one of running) one.disable()
    running.clear()
  }
}
