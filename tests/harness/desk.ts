import { spawn } from 'node:child_process'

/** A desk that runs as it does for its writer. */
export interface RunningDesk {
  /** With the token that lets in. */
  readonly address: string
  /** Resolves when Next.js has compiled its page. */
  readonly compiled: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts `npm run desk` for a content root, on any port. */
export async function startDesk(root: string): Promise<RunningDesk> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/desk.ts'], {
    env: {
      ...process.env,
      ...{ NODE_ENV: 'development', NODE_OPTIONS: '', CONTENT_DIR: root, PORT: '0' },
      SIGNPOST_DIST: `.signpost/desk-${process.pid}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+\/desk\?token=\S+/.exec(said)
      if (found) resolve(found[0])
    })
    void ended.then(() => reject(new Error(`The desk ended before it was open: ${said}`)))
  })
  return {
    address,
    compiled: () => compiled(address),
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** Asks for the page until it is the desk's own. */
async function compiled(address: string): Promise<void> {
  const { origin } = new URL(address)
  const signedIn = await fetch(address, { redirect: 'manual' })
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
  await fetch(`${origin}/desk/api/opened`, { headers: { cookie } })
}
