import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where bundles are kept below the repository, or the copy of the engine. */
const HOME = ['.signpost', 'commands']
/** A bundle that no command has used for so long is removed. */
const KEPT_MS = 24 * 60 * 60 * 1000
/** What the commands consist of. */
const SOURCES = ['bin', 'elements', 'lib', 'scripts', 'tests/harness', 'package.json', 'tsconfig.json']

/**
 * Bundles modules of ours that run in Node.js, unless that is done: a process that is started from there takes half of the processor time
 * of one for which tsx loads and compiles several hundred files.
 * @param {string} root the repository, or the copy of the engine, absolute
 * @param {readonly string[]} modules relative to that, such as `scripts/check.ts`
 * @param {boolean} mapped whether it holds source maps, for whoever has to read where a fault was; they take longer to load
 * @returns {Promise<string>} the folder in which they lie, with the ending `.js`
 */
export async function bundledCommands(root, modules, mapped = true) {
  const home = path.join(root, ...HOME)
  const folder = path.join(home, keyOf(root, modules, mapped))
  const isThere = existsSync(folder)
  if (!isThere || !isWhole(folder)) {
    if (isThere) rmSync(folder, { recursive: true, force: true })
    keep(home, folder, await bundle(root, modules, home, mapped))
  }
  const now = new Date()
  utimesSync(folder, now, now)
  return folder
}

/** The file of a bundle in which the hash of each other is. */
const SUMS = 'sums.json'

/** Whether a bundle is there as it was written: what a disk has lost of it would run. */
function isWhole(folder) {
  try {
    const sums = JSON.parse(readFileSync(path.join(folder, SUMS), 'utf8'))
    return Object.entries(sums).every(([name, sum]) => sumOf(readFileSync(path.join(folder, name))) === sum)
  } catch {
    return false
  }
}

function sumOf(text) {
  return createHash('sha256').update(text).digest('hex')
}

/** Changes with what is bundled. The root is in it: modules that ask where they lie are told a whole path. */
function keyOf(root, modules, mapped) {
  const hash = createHash('sha256').update(JSON.stringify([root, modules, mapped, process.version]))
  const add = (name) => {
    const file = path.join(root, name)
    const found = statSync(file, { throwIfNoEntry: false })
    // A package has no tests.
    if (!found) return
    if (!found.isDirectory()) return void hash.update(`\0${name}\0${found.size}\0${found.mtimeMs}`)
    for (const entry of readdirSync(file).sort()) add(`${name}/${entry}`)
  }
  for (const name of SOURCES) add(name)
  return hash.digest('hex').slice(0, 16)
}

/** The bundles' texts by their paths. */
async function bundle(root, modules, outdir, mapped) {
  const { build, stop } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [...modules],
    outbase: root,
    outdir,
    ...{ bundle: true, splitting: true, write: false, minifyWhitespace: true },
    ...{ platform: 'node', format: 'esm', target: 'node20', jsx: 'automatic' },
    ...(mapped && { sourcemap: 'inline', sourcesContent: false }),
    plugins: [ownAddresses, packages],
  }).finally(stop)
  return outputFiles.map(({ path: file, text }) => [path.relative(outdir, file), text])
}

/** A module that asks where it lies is told the place of its source. */
export const ownAddresses = {
  name: 'where each module lies',
  setup(bundling) {
    bundling.onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
      if (file.includes(`${path.sep}node_modules${path.sep}`)) return undefined
      const text = readFileSync(file, 'utf8')
      if (!text.includes('import.meta.url')) return undefined
      const address = JSON.stringify(pathToFileURL(file).href)
      return { contents: text.replaceAll('import.meta.url', address), loader: path.extname(file).slice(1) }
    })
  },
}

/** Packages of many small ES modules, which Node.js would load one by one: those that read and write Markdown and HTML. */
const INSIDE =
  /^(?:bail|ccount|character-|comma-|decode-named-|devlop|escape-string-|estree-|github-slugger|hast-|hastscript|html-v|is-plain-obj|longest-streak|markdown-table|mdast-|micromark|parse5|property-information|rehype-|space-|stringify-entities|trim-lines|trough|unified|unist-|vfile|web-namespaces|zwitch)/

const packages = {
  name: 'which packages are bundled as well',
  setup(bundling) {
    // What such a package imports comes along, for it may be another version than ours.
    bundling.onResolve({ filter: /^@?[a-z]/ }, ({ path: name, kind, importer }) =>
      kind === 'entry-point' || INSIDE.test(name) || importer.includes('node_modules')
        ? undefined
        : { path: name, external: true },
    )
  },
}

/** Writes a bundle aside and renames it, so that of two commands at one time neither reads half of it. */
function keep(home, folder, files) {
  mkdirSync(home, { recursive: true })
  const aside = mkdtempSync(path.join(home, 'writing-'))
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(aside, name)), { recursive: true })
    writeFileSync(path.join(aside, name), text)
  }
  const sums = Object.fromEntries(files.map(([name, text]) => [name, sumOf(text)]))
  writeFileSync(path.join(aside, SUMS), JSON.stringify(sums))
  try {
    renameSync(aside, folder)
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    rmSync(aside, { recursive: true })
  }
  for (const name of readdirSync(home))
    if (Date.now() - statSync(path.join(home, name)).mtimeMs > KEPT_MS)
      rmSync(path.join(home, name), { recursive: true, force: true })
}
