import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ownAddresses } from '../../../bin/bundled-commands.js'

/** Relative to the repository. */
const HOME = '.signpost/tests'
/** What several test files share, and what is imported while they run, that no run has used for so long is removed. */
const KEPT_MS = 24 * 60 * 60 * 1000

/**
 * Makes few modules of test files and what they import of ours: to load several hundred for each takes Jest longer than most tests take.
 * What several files share is a module of its own, for they are loaded one after the other in the same process. Packages stay what they
 * are. Jest gets what was made by `transformer.js`.
 * @param {readonly string[]} files absolute
 */
export async function bundleTests(files) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: process.cwd(),
    entryPoints: [...files],
    // Each counts as lying where its test file lies: so do paths in its source map, and to what is shared.
    ...{ outbase: '.', outdir: '.', chunkNames: `${HOME}/shared/[hash]`, splitting: true, write: false },
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'es2022' },
    ...{ jsx: 'automatic', sourcemap: 'external', sourcesContent: false, logLevel: 'error' },
    plugins: [ownAddresses],
  })
  for (const { path: file, text } of outputFiles) keep(placeOf(file), text)
  const shared = path.resolve(HOME, 'shared')
  for (const name of existsSync(shared) ? readdirSync(shared) : [])
    if (Date.now() - statSync(path.join(shared, name)).mtimeMs > KEPT_MS) rmSync(path.join(shared, name))
}

/** Where is kept what was made of a test file, such as `tests/lib/tree/tree.test.js`; what is shared lies where it counts as lying. */
function placeOf(file) {
  const home = path.resolve(HOME)
  return file.startsWith(home) ? file : path.join(home, path.relative('', file))
}

/** What Jest loads for a module, and its source map. */
export function bundled(module) {
  const code = placeOf(module).replace(/\.tsx?$/, '.js')
  return { code: readFileSync(code, 'utf8'), map: readFileSync(`${code}.map`, 'utf8') }
}

/** Writes what is new, aside and renamed, so that of two runs at one time neither reads half of it. */
function keep(file, text) {
  const now = new Date()
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return void utimesSync(file, now, now)
  mkdirSync(path.dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, text)
  renameSync(aside, file)
}

/** Changes with what was made of a module. */
export function keyOf(module) {
  const { code, map } = bundled(module)
  return createHash('sha256').update(code).update(map).digest('hex')
}
