import { execFileSync } from 'node:child_process'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { renderCommand } from '@/lib/framework/next-process'

const LEAN = path.resolve('bin/lean-heap.js')
/** Without what this process was started with. */
const ALONE = { NODE_ENV: 'production' } as const

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'signpost-next-process-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('starts what renders with a lean heap, as Next.js hands it on, beside the options that are there', async () => {
  const modules = path.join(folder, 'lib/framework')
  await mkdir(modules, { recursive: true })
  await writeFile(path.join(modules, 'render-pages.js'), 'console.log(process.env.NODE_OPTIONS)')
  const before = { ...process.env }
  Object.assign(process.env, { SIGNPOST_BUNDLE: folder, NODE_OPTIONS: '--stack-trace-limit=20' })
  const environment = {}
  const child = renderCommand({
    root: process.cwd(),
    ...{ dist: '', manifest: '', environment, mode: 'production' },
  })
  process.env = before
  expect((await text(child.stdout!)).trim()).toMatch(
    /^--stack-trace-limit=20 --import=file:.*\/bin\/lean-heap\.js$/,
  )
})

it('counts on Next.js to hand on to its workers what NODE_OPTIONS imports', async () => {
  const [worker, asking] = ['worker.cjs', 'asking.cjs'].map((name) => path.join(folder, name))
  await writeFile(worker!, 'exports.told = () => process.env.NODE_OPTIONS')
  await writeFile(
    asking!,
    `const { Worker } = require(${JSON.stringify(path.resolve('node_modules/next/dist/lib/worker'))})
    const worker = new Worker(${JSON.stringify(worker)}, { exposedMethods: ['told'], numWorkers: 1 })
    worker.told().then(console.log).then(() => worker.end())`,
  )
  const env = { ...ALONE, NODE_OPTIONS: `--import=${LEAN}` }
  expect(execFileSync(process.execPath, [asking!], { env, encoding: 'utf8' }).trim()).toBe(env.NODE_OPTIONS)
})

it('lets a heap of which nine tenths are garbage grow by less than V8 would', async () => {
  const ring = path.join(folder, 'ring.js')
  await writeFile(
    ring,
    `const ring = []
    let most = 0
    for (let i = 0; i < 2_000_000; i++) {
      ring[i % 200_000] = { list: [i] }
      if (i % 20_000 === 0) most = Math.max(most, process.memoryUsage().heapTotal)
    }
    console.log(most)`,
  )
  // Alike on every machine: V8 lets a heap grow the more, the more memory there is.
  const alike = ['--max-old-space-size=4096', '--max-semi-space-size=1', '--single-threaded-gc']
  const most = (...options: string[]) =>
    Number(execFileSync(process.execPath, [...alike, ...options, ring], { env: ALONE, encoding: 'utf8' }))
  expect(most(`--import=${LEAN}`)).toBeLessThan(0.75 * most())
})
