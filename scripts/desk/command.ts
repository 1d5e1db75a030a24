import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { stepAddress } from '@/lib/addresses'
import { progress } from '@/lib/command/progress'
import { exitCode, whenTold } from '@/lib/command/stopping'
import { contentFolder, ownSettings } from '@/lib/content'
import { PASS_HEADER, PASS_VARIABLE } from '@/lib/desk/pass'
import { openDesk, type Desk } from './desk'
import { holdContent } from './disk/hold-content'
import { openingBy } from './serve/opening'
import type { Behind } from './serve/proxy'
import { serveDesk } from './serve/server'

/**
 * `npm run desk`: opens the desk for the content root, with the site behind it.
 * @param say told what to print
 * @returns the exit code, once it is told to stop
 * @throws {UserError} where there is no content root, another desk has it open, or the port is taken
 */
export async function deskCommand(port: number, say: (text: string) => void): Promise<number> {
  const settings = ownSettings()
  const root = contentFolder(settings)
  const letGo = await holdContent(root)
  const desk = openDesk(root, settings)
  const site = startSite()
  const compiled = site.behind.then((behind) => firstPages(desk, behind))
  const serving = await serveDesk(desk, port, () => site.behind, openingBy(compiled.then(({ page }) => page)))
  say(`\nThe writers' desk is at\n\n  ${serving.address}\n\nCtrl+C ends it.\n`)
  void tellProgress(compiled).catch(() => undefined)
  const forget = whenTold(site.stop)
  try {
    return await site.ended
  } finally {
    forget()
    await serving.close()
    await desk.close()
    letGo()
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
  return { behind, ended, stop: () => void child.kill('SIGTERM') }
}

/** Next.js compiles a page when it is first asked for: the desk's, and one of the site's for its preview, before somebody waits for them. */
function firstPages({ opened }: Desk, { port, pass }: Behind) {
  const asked = async (address: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${address}`, { headers: { [PASS_HEADER]: pass } })
    await answer.arrayBuffer()
  }
  const page = asked('/desk')
  const preview = page.then(async () => {
    await opened.ready
    const [lang = 'en'] = opened.library().site.site.languages
    const [guide] = opened.content().guides(lang).values()
    if (guide) await asked(stepAddress(lang, { guide: guide.id, step: guide.start }))
  })
  // Told where it is waited for; by then it may have failed already.
  preview.catch(() => undefined)
  return { page, preview }
}

/** Says at a terminal how the two get on. */
async function tellProgress(compiled: Promise<ReturnType<typeof firstPages>>): Promise<void> {
  const { phase } = progress()
  await phase('Starting the site', () => compiled.then(() => undefined))
  const { page, preview } = await compiled
  await phase('Making the desk ready: a minute or two after an install, less later on', () => page)
  await phase('Making the preview ready', () => preview)
}
