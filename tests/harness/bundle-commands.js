import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import prepareLibraries from './libraries/prepare.js'

/** Where bundles are kept, each named by what is in it. */
const HOME = path.resolve('.signpost', 'commands')
/** A bundle that no run has used for so long is removed. */
const KEPT_MS = 24 * 60 * 60 * 1000
/** What tests start as a process, besides the commands. */
const OTHERS = [
  'lib/site/serve/site-server.ts',
  ...['count-server', 'renew-export', 'serve-site'].map((name) => `tests/harness/${name}.ts`),
]

/**
 * Jest's globalSetup. Bundles the commands once for a run: a process that is started from there takes a third of the processor time of
 * one that tsx starts, which loads and compiles several hundred files. `command.ts` and the commands themselves are told by the environment.
 * `npm run test:deep` starts what somebody at a terminal starts.
 */
export default async function bundleCommands() {
  await prepareLibraries()
  if (process.env.SIGNPOST_TEST_DEEP === '1' || process.env.SIGNPOST_TEST_COMMANDS) return
  const commands = readdirSync('scripts').filter((name) => name.endsWith('.ts'))
  const { outputFiles } = await build({
    entryPoints: [...commands.map((name) => `scripts/${name}`), ...OTHERS],
    outbase: '.',
    outdir: HOME,
    ...{ bundle: true, splitting: true, write: false, minifyWhitespace: true },
    ...{
      platform: 'node',
      format: 'esm',
      target: 'node20',
      jsx: 'automatic',
    },
    plugins: [ownAddresses, packages],
  })
  const folder = keep(outputFiles.map(({ path: file, text }) => [path.relative(HOME, file), text]))
  process.env.SIGNPOST_TEST_COMMANDS = folder
  process.env.SIGNPOST_SITE_SERVER = path.join(folder, 'lib/site/serve/site-server.js')
}

/** A module that asks where it lies is told the place of its source. */
const ownAddresses = {
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

/** Writes a bundle aside and renames it, so that of two runs at one time neither reads half of it. Returns its folder. */
function keep(files) {
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)
  const folder = path.join(HOME, hash)
  mkdirSync(HOME, { recursive: true })
  const aside = mkdtempSync(path.join(HOME, 'writing-'))
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(aside, name)), { recursive: true })
    writeFileSync(path.join(aside, name), text)
  }
  try {
    renameSync(aside, folder)
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    rmSync(aside, { recursive: true })
  }
  const now = new Date()
  utimesSync(folder, now, now)
  for (const name of readdirSync(HOME))
    if (now - statSync(path.join(HOME, name)).mtime > KEPT_MS)
      rmSync(path.join(HOME, name), { recursive: true, force: true })
  return folder
}
