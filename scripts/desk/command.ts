import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { exitCode, whenTold } from '@/lib/command/stopping'
import { contentFolder, ownSettings } from '@/lib/content'
import { PASS_HEADER, PASS_VARIABLE } from '@/lib/desk/pass'
import { openDesk } from './desk'
import type { Behind } from './serve/proxy'
import { serveDesk } from './serve/server'

/**
 * `npm run desk`: opens the desk for the content root, with the site behind it.
 * @param say told what to print
 * @returns the exit code, once it is told to stop
 * @throws {UserError} where there is no content root, or the port is taken
 */
export async function deskCommand(port: number, say: (text: string) => void): Promise<number> {
  const settings = ownSettings()
  const desk = openDesk(contentFolder(settings), settings)
  const site = startSite()
  const serving = await serveDesk(desk, port, () => site.behind)
  say(`\nThe writers' desk is at\n\n  ${serving.address}\n\nCtrl+C ends it.`)
  const forget = whenTold(site.stop)
  try {
    return await site.ended
  } finally {
    forget()
    await serving.close()
    await desk.close()
  }
}

/** The site in a process of its own, which answers no one but us. */
function startSite() {
  const pass = randomBytes(24).toString('base64url')
  const child = fork(fileURLToPath(new URL('site-process.ts', import.meta.url)), [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, [PASS_VARIABLE]: pass },
  })
  const ended = exitCode(child)
  const behind = new Promise<Behind>((resolve, reject) => {
    child.on('message', (told) => resolve({ ...(told as { port: number }), pass }))
    ended.then((code) => reject(new Error(`The site ended with ${code} before it was ready.`)), reject)
  })
  // Next.js compiles a page when it is first asked for: that is done before somebody waits for it.
  behind
    .then(({ port }) => fetch(`http://127.0.0.1:${port}/desk`, { headers: { [PASS_HEADER]: pass } }))
    .catch(() => undefined)
  return { behind, ended, stop: () => void child.kill('SIGTERM') }
}
