import { spawnSync } from 'node:child_process'
import { NAMES } from './modules.js'

// npm run test:mutation [-- <module>…]: puts small faults into modules, one at a time, and counts those that their tests notice.
// Prints each that none noticed. Ends with 1 where a module has less than what stryker.config.js asks for.

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !NAMES.includes(name))
if (unknown.length > 0) {
  console.error(`There is no module ${unknown.join(', ')}. There is: ${NAMES.join(', ')}.`)
  process.exit(1)
}
const stryker = [
  'node_modules/@stryker-mutator/core/bin/stryker.js',
  'run',
  'tests/mutation/stryker.config.js',
]
let worst = 0
for (const name of asked.length > 0 ? asked : NAMES) {
  console.log(`\n${name}`)
  const { status } = spawnSync(process.execPath, stryker, {
    stdio: 'inherit',
    env: { ...process.env, SIGNPOST_MUTATED: name },
  })
  worst = Math.max(worst, status ?? 1)
}
process.exitCode = worst
