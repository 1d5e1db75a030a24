import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { createRequire } from 'node:module'
import { PREPARED_VARIABLE } from '@/lib/assets'
import { DIST_VARIABLE, type Places } from './places'
import type { Settings } from './settings'

/** A link that carries an absurdly long walk opens its step all the same. Node.js's own limit is 16 KiB. */
const LONG_ADDRESSES = '--max-http-header-size=262144'

const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next')

export interface NextCommand {
  args: readonly string[]
  places: Places
  settings: Settings
  /** Where its pages' stylesheet and scripts are written; a served build has a copy of its own. */
  prepared?: string
  /** Further environment variables. */
  environment?: Record<string, string>
  stdio: StdioOptions
  mode: 'production' | 'development'
}

/** Starts one of Next.js's own commands as a child, with what our pages need in its environment. */
export function nextCommand({
  args,
  places,
  settings,
  prepared,
  environment,
  stdio,
  mode,
}: NextCommand): ChildProcess {
  return spawn(process.execPath, [LONG_ADDRESSES, NEXT, ...args], {
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
