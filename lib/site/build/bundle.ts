import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { minify } from '@swc/core'
import { build, stop, transform, type BuildOptions, type Plugin } from 'esbuild'

/** Browsers that the scripts are written for; anything older still has the whole document. */
const TARGET = ['es2022', 'chrome110', 'firefox115', 'safari16.4']

const COMMON = {
  bundle: true,
  write: false,
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  target: TARGET,
  logLevel: 'silent',
} as const

export interface Bundle {
  source: string
  /** Ten hexadecimal digits that change with the source. */
  hash: string
}

/** A module and the pieces of it that it loads when they are first needed. */
export interface Modules {
  /** File name of the module itself. */
  entry: string
  /** File name of each piece, by that of its module without the ending. */
  pieces: Record<string, string>
  /** Every file's text by its name; names hold hashes. */
  files: Record<string, string>
}

/**
 * Bundles modules for the browser, minified: one file for what every page needs, and one for each `import()` in it. A piece
 * brings along all that it uses, so that no page has to load a third file of what two have in common; what is to be one
 * thing in both (state) is handed over as an argument.
 * @param root the repository; every entry is relative to it
 * @throws esbuild's error, which names the file and line
 */
export async function bundleModules(
  root: string,
  entries: readonly string[],
  options: Pick<BuildOptions, 'define' | 'sourcemap'>,
): Promise<Modules> {
  const files: Record<string, string> = {}
  const pieces = new Map<string, Promise<string>>()
  const bundleFile = async (name: string, from: readonly string[], verb: Verb): Promise<string> => {
    const { source, hash } = await bundle(root, from, { ...options, format: 'esm', plugins: [apart] }, verb)
    const file = `${name}.${hash}.js`
    files[file] = source
    return file
  }
  const apart: Plugin = {
    name: 'a piece for each import()',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^\./ }, async ({ kind, path: wanted, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined
        const module = path.relative(root, path.join(resolveDir, wanted))
        const piece =
          pieces.get(module) ?? bundleFile(path.basename(module, '.page'), [module], 'export * from')
        pieces.set(module, piece)
        return { path: `./${await piece}`, external: true }
      })
    },
  }
  const entry = await bundleFile('entry', entries, 'import')
  const names = await Promise.all(
    [...pieces].map(async ([module, file]) => [path.basename(module, '.page'), await file] as const),
  )
  return { entry, pieces: Object.fromEntries(names), files }
}

type Verb = 'import' | 'export * from'

/** A stylesheet that a piece imports is a text in it, minified: the piece adopts it. */
const stylesheets: Plugin = {
  name: 'stylesheets as text',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, 'utf8'), {
        ...{ loader: 'css', minify: true, target: TARGET, charset: 'utf8' },
      })
      return { contents: code.trim(), loader: 'text' }
    })
  },
}

/** A package of which a page uses nothing leaves nothing there, whatever it prepares as it is loaded. */
const unused: Plugin = {
  name: 'nothing of packages that are not used',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^[@a-z]/ }, async ({ path: wanted, pluginData, ...where }) => {
      if (wanted.startsWith('@/') || pluginData === unused.name) return undefined
      return { ...(await resolve(wanted, { ...where, pluginData: unused.name })), sideEffects: false }
    })
  },
}

/**
 * Takes out what esbuild leaves: it puts no function that is called once in the place of its call, which makes our scripts 6 %
 * larger for every reader.
 */
async function minified(bundled: string, format: BuildOptions['format']): Promise<string> {
  // The compiler has held it to strict mode; a script in a page need not carry the word for it.
  const { code } = await minify(bundled.replace(/^"use strict";\s*/, ''), {
    ...{
      module: format === 'esm',
      ecma: 2022,
      mangle: { toplevel: true },
      // None of our functions that are values is called with `new`.
      compress: { ecma: 2022, passes: 3, hoist_vars: true, unsafe_arrows: true },
    },
    format: { comments: false, ascii_only: false },
  })
  return code
}

function importing(entries: readonly string[], verb: Verb): string {
  return entries.map((entry) => `${verb} ${JSON.stringify(`./${entry}`)}`).join('\n')
}

/**
 * Bundles one of our scripts for the browser, minified.
 * @param root the repository; every entry is relative to it
 * @param entries the modules to run, in order
 * @param options a format, and constants to put in the place of names
 * @param verb whether the entries are run, or what they export is exported
 * @throws esbuild's error, which names the file and line
 */
export async function bundle(
  root: string,
  entries: readonly string[],
  options: Pick<BuildOptions, 'format' | 'define' | 'sourcemap' | 'plugins'>,
  verb: Verb = 'import',
): Promise<Bundle> {
  const result = await build({
    ...options,
    plugins: [...(options.plugins ?? []), stylesheets, unused],
    stdin: {
      contents: importing(entries, verb),
      resolveDir: root,
    },
    ...COMMON,
    absWorkingDir: root,
    tsconfig: path.join(root, 'tsconfig.json'),
  })
  const bundled = result.outputFiles[0]!.text.trim()
  const source = options.sourcemap ? bundled : await minified(bundled, options.format)
  return { source, hash: createHash('sha256').update(source).digest('hex').slice(0, 10) }
}

/** Ends the process in which esbuild works, which takes 90 MB; whoever bundles something later starts another. Nobody may be bundling. */
export async function endBundling(): Promise<void> {
  await stop()
}
