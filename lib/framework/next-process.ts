import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import cluster from 'node:cluster'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { DIST_VARIABLE, MANIFEST_VARIABLE } from '@/lib/site/manifest/variables'

const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next')

const TYPESCRIPT = ['--import', 'tsx']

/** Node.js's arguments for what renders pages. SIGNPOST_BUNDLE names the folder of bundled modules, where there is one: `bin/run.js`. */
function renderPages(): string[] {
  const module = 'lib/framework/render-pages'
  const bundles = process.env.SIGNPOST_BUNDLE
  return bundles ? [path.join(bundles, `${module}.js`)] : [...TYPESCRIPT, `${module}.ts`]
}

/** Node.js's own arguments for our server, and its module. SIGNPOST_SITE_SERVER names one that is bundled, which starts sooner: tests do. */
function siteServer(): { flags: string[]; module: string } {
  const bundled = process.env.SIGNPOST_SITE_SERVER
  return bundled
    ? { flags: [], module: bundled }
    : { flags: TYPESCRIPT, module: 'lib/site/serve/site-server.ts' }
}

export interface NextProcess {
  /** The repository. */
  root: string
  /** Next.js's folder, relative to that. */
  dist: string
  /** The file with what its pages carry. */
  manifest: string
  /** The settings of its pages, and whatever else is to be in its environment. */
  environment: Readonly<Record<string, string | undefined>>
  mode: 'production' | 'development'
}

/**
 * Starts one half of Next.js's own build as a child, with what our pages need in its environment: to compile the routes, or to
 * generate the pages with routes that are compiled.
 */
export function buildCommand(task: 'compile' | 'generate', about: NextProcess): ChildProcess {
  return startLean([NEXT, 'build', '--experimental-build-mode', task], about)
}

/** The exit code of that process where the site has other pages than the former build: then nothing was done. */
export const LEFT_TO_NEXT = 3

/**
 * Starts the process that renders anew, in the folder of a build that has the routes and pages of a former one, the pages that are not
 * taken over.
 */
export function renderCommand(about: NextProcess): ChildProcess {
  return startLean(renderPages(), about)
}

/** Starts our server with Next.js's handler in it as a child, which says by a message when it listens: `lib/site/http`. */
export function siteServerCommand(port: number, about: NextProcess): ChildProcess {
  const { flags, module } = siteServer()
  return start([...flags, module, String(port)], about, ['ignore', 'inherit', 'inherit', 'ipc'])
}

/**
 * The same where all children that this process starts so listen on one port: this process holds it open, and each connection goes to
 * any of those that listen. So one can take the place of another without a moment in which nobody does.
 */
export function sharingServerCommand(port: number, about: NextProcess): ChildProcess {
  // Children take connections from the system themselves, which costs this process nothing.
  cluster.schedulingPolicy = cluster.SCHED_NONE
  const { flags, module } = siteServer()
  cluster.setupPrimary({
    ...{ exec: module, execArgv: flags, args: [String(port)] },
    ...{ cwd: about.root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  })
  return cluster.fork(environmentIn(about)).process
}

/** Starts a process that holds no more memory than it has to, and neither do those that it starts. */
function startLean(args: readonly string[], about: NextProcess): ChildProcess {
  const lean = `--import=${pathToFileURL(path.join(about.root, 'bin/lean-heap.js')).href}`
  // Next.js hands nothing else on to those that render.
  const options = [process.env.NODE_OPTIONS, lean].filter(Boolean).join(' ')
  const environment = { ...about.environment, NODE_OPTIONS: options }
  return start(args, { ...about, environment }, ['ignore', 'pipe', 'pipe'])
}

function start(args: readonly string[], about: NextProcess, stdio: StdioOptions): ChildProcess {
  return spawn(process.execPath, args, {
    ...{ cwd: about.root, stdio },
    env: { ...process.env, ...environmentIn(about) },
  })
}

function environmentIn({ dist, manifest, environment, mode }: NextProcess) {
  return {
    ...environment,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: '1',
    [DIST_VARIABLE]: dist,
    [MANIFEST_VARIABLE]: manifest,
  }
}
