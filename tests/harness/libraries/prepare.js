import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleTests } from '../bundles/bundle-tests.js'
import { LIBRARIES, OF_JEST, fileOf } from './list.js'

const HOME = path.resolve('.signpost', 'libraries')

/**
 * Jest's globalSetup. Jest loads every module anew for every test file: those who read Markdown alone are some hundred. So packages are
 * loaded once for a process, as Node.js does it, and tests get a stub of each that hands on what it exports: `resolver.js`. Our own
 * modules are loaded anew for each file as before.
 */
export default async function prepareLibraries() {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', ...['prepare.js', 'list.js'].map(besides)])
    hash.update(readFileSync(file))
  const folder = path.join(HOME, `${process.version}-${hash.digest('hex').slice(0, 16)}`)
  if (!existsSync(folder)) await write(folder)
  process.env.SIGNPOST_TEST_LIBRARIES = folder
  await bundleTests(globalThis.signpostTests)
}

const besides = (name) => fileURLToPath(new URL(name, import.meta.url))

/** Writes the stubs aside and renames their folder, so that of two runs at one time neither reads half of it. */
async function write(folder) {
  mkdirSync(HOME, { recursive: true })
  const aside = mkdtempSync(path.join(HOME, 'writing-'))
  for (const name of LIBRARIES) {
    writeFileSync(path.join(aside, fileOf(name, 'mjs')), await stubOf(name))
    writeFileSync(path.join(aside, fileOf(name, 'cjs')), requiredStubOf(name, path.resolve('package.json')))
  }
  const jest = createRequire(import.meta.url).resolve('jest-circus')
  for (const name of OF_JEST) writeFileSync(path.join(aside, fileOf(name, 'cjs')), requiredStubOf(name, jest))
  try {
    renameSync(aside, folder)
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    rmSync(aside, { recursive: true })
  }
}

/** For `import`: what runs in the context of Node.js itself knows one instance of each package. */
async function stubOf(name) {
  const exported = Object.keys(await import(name)).filter((key) => /^[\w$]+$/.test(key))
  const source = JSON.stringify(`import(${JSON.stringify(import.meta.resolve(name))})`)
  return `import { constants, runInThisContext } from 'node:vm'
const library = await runInThisContext(${source}, { importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER })
${exported.map((key, i) => `const e${i} = library[${JSON.stringify(key)}]`).join('\n')}
export { ${exported.map((key, i) => `e${i} as ${key}`).join(', ')} }
`
}

/** For `require`, as a file asks for it. */
function requiredStubOf(name, from) {
  const source = `process.getBuiltinModule('node:module').createRequire(${JSON.stringify(from)})(${JSON.stringify(name)})`
  return `module.exports = require('node:vm').runInThisContext(${JSON.stringify(source)})\n`
}
