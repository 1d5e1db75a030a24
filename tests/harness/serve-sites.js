import { spawn } from 'node:child_process'
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'

// node tests/harness/serve-sites.js <folder> [<name>…]: serves the sites that are named, and those that are asked for by files
// `<name>.asked` in the folder, and writes about each what `<name>.json` says once it is served, or that it failed.
// Ends when it is told to, or when who started it is gone.
const [folder = '', ...named] = process.argv.slice(2)
const LOOK_EVERY_MS = 50
/** From the bundle of this run, where there is one: `bundle-commands.js`. */
const SERVE_SITE = process.env.SIGNPOST_TEST_COMMANDS
  ? [path.join(process.env.SIGNPOST_TEST_COMMANDS, 'tests/harness/serve-site.js')]
  : ['--import', 'tsx', 'tests/harness/serve-site.ts']
/** Builds at one time: each keeps a processor busy, most of the time. */
const AT_ONCE = 2

const known = new Set(named.map((name) => `${name}.asked`))
const waiting = [...named]
const children = new Set()
let building = 0

function answer(name, text) {
  const file = path.join(folder, `${name}.json`)
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}

function serve(name) {
  building += 1
  const child = spawn(process.execPath, [...SERVE_SITE, name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.add(child)
  let ready = false
  const isReady = (text) => {
    if (ready) return
    ready = true
    building -= 1
    answer(name, text)
  }
  createInterface(child.stdout).on('line', (line) => line.startsWith('{"name"') && isReady(line))
  child.on('close', (code) => {
    children.delete(child)
    isReady(JSON.stringify({ failed: `The site "${name}" could not be served (${code}); see above.` }))
  })
}

const looking = setInterval(() => {
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.asked') || known.has(file)) continue
    known.add(file)
    waiting.push(file.slice(0, -'.asked'.length))
  }
  while (building < AT_ONCE && waiting.length > 0) serve(waiting.shift())
}, LOOK_EVERY_MS)

function stop() {
  clearInterval(looking)
  for (const child of children) child.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
  // It would keep this process: whoever started it waits for its end.
  process.stdin.destroy()
}
process.once('SIGTERM', stop)
process.stdin.on('end', stop).resume()
