import { expect, test } from '@jest/globals'
import { build, type Metafile } from 'esbuild'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { NEEDED } from '@/scripts/signpost/commands'

// A site's folder has the optional packages only where its operator wants what needs them: whatever else is started must not load them.

const { peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  peerDependencies: Record<string, string>
}
const OPTIONAL = Object.keys(peerDependencies)
const ENTRIES = [
  ...readdirSync('scripts').flatMap((name) => (name.endsWith('.ts') ? [`scripts/${name}`] : [])),
  'lib/site/serve/site-server.ts',
  'lib/framework/render-pages.ts',
].filter((entry) => !/\/(?:folders|licences)\.ts$/.test(entry))

let inputs: Metafile['inputs']
beforeAll(async () => {
  const { metafile } = await build({
    ...{ entryPoints: ENTRIES, outdir: '/', bundle: true, write: false, metafile: true },
    ...{ packages: 'external', platform: 'node', format: 'esm', jsx: 'automatic', logLevel: 'silent' },
  })
  inputs = metafile.inputs
})

/** The optional packages that a module loads with itself, each with how it comes to it. */
function loadedWith(entry: string): string[] {
  const ways = new Map([[entry, entry]])
  const found: string[] = []
  for (const [file, way] of ways)
    for (const { path: to, kind, external } of inputs[file]?.imports ?? []) {
      if (kind === 'dynamic-import' || ways.has(to)) continue
      const name = OPTIONAL.find((one) => to === one || to.startsWith(`${one}/`))
      if (name) found.push(`${way} → ${to}`)
      if (!external) ways.set(to, `${way} → ${to}`)
    }
  return found
}

/** What says before it starts which packages it needs. */
const isTold = (entry: string) => Object.hasOwn(NEEDED, path.basename(entry, '.ts'))

test.each(ENTRIES.filter((entry) => !isTold(entry)))('%s loads no package that a site may lack', (entry) => {
  expect(loadedWith(entry)).toEqual([])
})
