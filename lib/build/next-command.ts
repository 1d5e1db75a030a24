import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { createRequire } from 'node:module'
import { PREPARED_VARIABLE } from '@/lib/assets'
import { DIST_VARIABLE, type Places } from './places'
import type { Settings } from './settings'

const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next')
const SITE_SERVER = ['--import', 'tsx', 'lib/serving/site-server.ts']

export interface NextProcess {
  places: Places
  settings: Settings
  /** Where its pages' stylesheet and scripts are written; a served build has a copy of its own. */
  prepared?: string
  /** Further environment variables. */
  environment?: Record<string, string>
  mode: 'production' | 'development'
}

/** Starts Next.js's own build as a child, with what our pages need in its environment. */
export function buildCommand(about: NextProcess): ChildProcess {
  return start([NEXT, 'build'], about, ['ignore', 'pipe', 'pipe'])
}

/** Starts our server with Next.js's handler in it as a child, which says by a message when it listens: `lib/serving`. */
export function siteServerCommand(port: number, about: NextProcess): ChildProcess {
  return start([...SITE_SERVER, String(port)], about, ['ignore', 'inherit', 'inherit', 'ipc'])
}

function start(
  args: readonly string[],
  { places, settings, prepared, environment, mode }: NextProcess,
  stdio: StdioOptions,
): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: places.root,
    stdio,
    env: {
      ...process.env,
      ...settings,
      ...environment,
      NODE_ENV: mode,
      NEXT_TELEMETRY_DISABLED: '1',
      [DIST_VARIABLE]: places.dist,
      [PREPARED_VARIABLE]: prepared ?? places.prepared,
    },
  })
}
