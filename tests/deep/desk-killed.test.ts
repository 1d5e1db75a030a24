import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { openPage, useBrowser } from '@/tests/harness/browser'
import { contentFolder } from '@/tests/harness/content-folder'
import { mouse } from '@/tests/harness/desk-hand'
import { writer } from '@/tests/harness/desk-session'
import { openJournal } from '@/scripts/desk/disk/journal'
import { keptFolder } from '@/scripts/desk/disk/kept-folder'

useBrowser()

const FILE = 'en/dark/light.mdx'
/** More than is typed between two savings. */
const WORDS = 60

test('who types without a pause when desk and browser are killed has lost at most a second', async () => {
  const root = contentFolder({})
  const desk = spawn(process.execPath, ['--import', 'tsx', 'tests/harness/desk-process.ts', root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [address] = (await once(desk.stdout, 'data')) as [Buffer]
  const watched = await openPage({ viewport: { width: 1440, height: 900 } })
  const { page } = watched
  await page.goto(address.toString().trim())
  await page.evaluate(() => (location.hash = '#/en/dark/light'))
  const does = writer(mouse(page))
  await does.body.waitFor()
  await does.saved()
  await does.body.click()
  // How long a plain question takes says how busy the machine is just now: a saving is one, too, and has to wait as long.
  let [slowest, isTyping] = [0, true]
  const { origin } = new URL(page.url())
  const asking = (async () => {
    while (isTyping) {
      const from = Date.now()
      await page.request.get(`${origin}/desk/api/pictures`)
      slowest = Math.max(slowest, Date.now() - from)
    }
  })()
  const typedAt: number[] = []
  for (let n = 0; n < WORDS; n += 1) {
    await page.keyboard.type(`w${n} `, { delay: 10 })
    typedAt.push(Date.now())
  }
  desk.kill('SIGKILL')
  const killed = Date.now()
  isTyping = false
  // The last question has nobody to answer it.
  await asking.catch(() => undefined)
  await once(desk, 'exit')
  await watched.close()
  const journal = openJournal(keptFolder(root))
  const kept = [readFileSync(path.join(root, FILE), 'utf8'), ...journal.open().map(({ text }) => text)].join(
    '\n',
  )
  journal.close()
  const lost = typedAt.filter((_, n) => !kept.includes(`w${n} `) && !kept.includes(`w${n}\n`))
  const milliseconds = lost.length === 0 ? 0 : killed - lost[0]!
  console.log({
    typed: WORDS,
    seconds: (killed - typedAt[0]!) / 1000,
    lost: lost.length,
    milliseconds,
    slowest,
  })
  expect(milliseconds).toBeLessThanOrEqual(1000 + 2 * slowest)
})
