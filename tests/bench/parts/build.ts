import { appendFile, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeGeneratedContent } from '../../harness/generated-content'
import { generatedPages } from '../peers/generated-pages'
import { buildPeer, isPeer } from '../peers/peers'
import { runMeasured, type Taken } from '../run'
import type { OurSite } from '../our-site'
import type { Options } from '../options'
import type { Measured } from '../table'

interface BuildFigures {
  steps: number
  check: Taken
  build: Taken
  /** Another one, after one step has changed. */
  again: Taken
  /** The export, once built: what it adds. */
  export: Taken
  /** Bytes of the export's files, and with their compressed copies. */
  output: { plain: number; all: number }
  /** Builds of the same pages by other generators, by their names. */
  peers: Record<string, Taken>
}

/** Checks, builds and exports generated content of each size, each as if for the first time but for its few pictures; then builds again. */
export async function measureBuilds(
  _site: OurSite,
  { steps, against }: Pick<Options, 'steps' | 'against'>,
  tell: (text: string) => void,
): Promise<Measured> {
  const peers = against.filter(isPeer)
  const figures: BuildFigures[] = []
  for (const size of steps) figures.push(await measured(size, peers, tell))
  return {
    title: 'Check, build and export of generated content',
    notes: [
      'Guides of 100 steps, one language, a picture of each interface on every sixth step. CPU is user and system, all processes.',
      'Nothing is kept from before but the pictures. "Again" is a build after one step has changed.',
      ...(peers.length > 0
        ? [`By ${peers.join(' and ')}: the same steps as Markdown, with a search, from nothing.`]
        : []),
    ],
    rows: [
      [
        'steps',
        'check',
        'CPU',
        'memory',
        'build',
        'CPU',
        'memory',
        'again CPU',
        'export CPU',
        'output a step',
        'with .br, .gz',
        ...peers.map((name) => `${name} CPU, memory`),
      ],
      ...figures.map((one) => [
        one.steps.toLocaleString('en'),
        ...columns(one.check),
        ...columns(one.build),
        cpu(one.again),
        cpu(one.export),
        `${(one.output.plain / one.steps / 1000).toFixed(1)} kB`,
        `${(one.output.all / one.steps / 1000).toFixed(1)} kB`,
        ...peers.map((name) => columns(one.peers[name]!).slice(1).join(', ')),
      ]),
    ],
    data: figures,
  }
}

async function measured(
  steps: number,
  peerNames: readonly string[],
  tell: (text: string) => void,
): Promise<BuildFigures> {
  const work = await mkdtemp(path.join(tmpdir(), 'signpost-bench-'))
  const dist = `.signpost/bench/build-${steps}`
  const environment = {
    CONTENT_DIR: path.join(work, 'content'),
    SIGNPOST_DIST: dist,
    OUT_DIR: path.join(work, 'out'),
    ...{ SITE_URL: '', AUDIENCE: '', DRAFTS: '', BASE_PATH: '' },
  }
  const run = (script: string, kept = 'kept') => {
    tell(`${steps} steps, ${script}`)
    // As `npm run` does.
    return runMeasured([process.execPath, 'bin/run.js', script], {
      environment: { ...environment, SIGNPOST_KEPT: path.join(work, kept) },
    })
  }
  try {
    // The pictures of every size are the same, and whoever builds twice has them.
    await writeGeneratedContent(environment.CONTENT_DIR, { steps: 10 })
    await rm(dist, { recursive: true, force: true })
    await run('build', 'kept-before')
    await rm(environment.CONTENT_DIR, { recursive: true })
    await rm(dist, { recursive: true, force: true })
    await writeGeneratedContent(environment.CONTENT_DIR, { steps })
    const check = await run('check', 'kept-by-check')
    const build = await run('build')
    const exported = await run('export')
    const output = await sizeOf(environment.OUT_DIR)
    await appendFile(path.join(environment.CONTENT_DIR, 'en/guide-0/step-1.mdx'), '\nOne more line.\n')
    const again = await run('build')
    const { pages, assets } = await generatedPages(environment.CONTENT_DIR)
    const peers: Record<string, Taken> = {}
    for (const name of peerNames) {
      tell(`${steps} steps, ${name}`)
      peers[name] = (await buildPeer(name, pages, assets)).taken
    }
    return { steps, check, build, again, export: exported, output, peers }
  } finally {
    await rm(work, { recursive: true, force: true })
    await rm(dist, { recursive: true, force: true })
  }
}

async function sizeOf(folder: string): Promise<{ plain: number; all: number }> {
  const sum = { plain: 0, all: 0 }
  for (const entry of await readdir(folder, { recursive: true })) {
    const found = await stat(path.join(folder, entry))
    if (!found.isFile()) continue
    sum.all += found.size
    if (!/\.(?:br|gz)$/.test(entry)) sum.plain += found.size
  }
  return sum
}

function columns(taken: Taken): string[] {
  const memory = taken.peakBytes === undefined ? 'n/a' : `${Math.round(taken.peakBytes / 1e6)} MB`
  return [`${taken.seconds.toFixed(1)} s`, cpu(taken), memory]
}

function cpu({ cpuSeconds }: Taken): string {
  return cpuSeconds === undefined ? 'n/a' : `${cpuSeconds.toFixed(1)} s`
}
