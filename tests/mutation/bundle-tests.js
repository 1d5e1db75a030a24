import { build } from 'esbuild'
import path from 'node:path'

/** What tests import of Jest is global here. */
const jestPlugin = {
  name: 'jest',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@jest\/globals$/ }, () => ({ path: 'jest', namespace: 'jest' }))
    onLoad({ filter: /.*/, namespace: 'jest' }, () => ({
      contents: 'module.exports = globalThis',
      loader: 'js',
    }))
  },
}

/**
 * Puts each test file and what it imports of ours into one file, which can be loaded anew again and again.
 * @returns the bundle of each file, absolute
 */
export async function bundleTests(tests) {
  const outdir = path.resolve('.signpost/test-bundles')
  await build({
    // Stryker changes the folder after this module is loaded: to that of the copy that has the faults.
    absWorkingDir: process.cwd(),
    ...{
      entryPoints: tests,
      outdir,
      outbase: '.',
      bundle: true,
      packages: 'external',
      outExtension: { '.js': '.mjs' },
    },
    ...{ platform: 'node', format: 'esm', target: 'node20', plugins: [jestPlugin], logLevel: 'error' },
  })
  return new Map(tests.map((file) => [file, path.join(outdir, file.replace(/\.tsx?$/, '.mjs'))]))
}
