import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { axeFindings } from '@/tests/harness/axe'
import { openPage, useBrowser, type WatchedPage } from '@/tests/harness/browser'
import { startDesk, type RunningDesk } from '@/tests/harness/desk'
import { writeGuide } from '@/tests/harness/desk-guide'
import { keyboard, mouse, type Hand } from '@/tests/harness/desk-hand'
import { emptyContent, git } from '@/tests/harness/desk-session'
import { hostileContent } from '@/tests/harness/hostile-content'

useBrowser()

interface Open {
  readonly root: string
  readonly desk: RunningDesk
  readonly watched: WatchedPage
}

/** A desk for a content root; one with nothing but its settings where none is given. */
async function openDesk(root = emptyContent()): Promise<Open> {
  const desk = await startDesk(root)
  const watched = await openPage({ viewport: { width: 1440, height: 900 } })
  // Its first page is compiled when it is asked for: how long that takes, a busy machine decides.
  await desk.compiled()
  await watched.page.goto(desk.address, { timeout: 0 })
  await watched.page.getByRole('button', { name: 'New guide …' }).waitFor({ timeout: 0 })
  return { root, desk, watched }
}

async function close({ desk, watched }: Open): Promise<void> {
  await watched.close()
  await desk.stop()
}

interface Checked {
  readonly steps: number
  readonly findings: readonly { readonly level: string; readonly message: string }[]
}

/** What `npm run check` says of a content root. */
async function check(root: string): Promise<Checked> {
  const asked = promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/check.ts', '--json'], {
    env: { ...process.env, CONTENT_DIR: root },
  })
  const { stdout } = await asked.catch((error: { stdout: string }) => error)
  return JSON.parse(stdout) as Checked
}

/** The guide is there as it was meant, in Git, and nothing else. */
async function expectGuide(root: string): Promise<void> {
  const { steps, findings } = await check(root)
  expect(findings).toEqual([])
  expect(steps).toBe(12)
  expect(git(root, 'status', '--short')).toBe('')
  const files = git(root, 'show', '--name-only', '--format=', 'HEAD').trim().split('\n')
  const kinds = files.map((file) =>
    file.replace(/^(en|cs)\/.*\.mdx$/, 'steps').replace(/[^/]*$/, (name) => name.replace(/^.*\./, '.')),
  )
  expect([...new Set(kinds)].sort()).toEqual([
    ...['en/the-lamp-stays-dark/.json', 'screenshots/new/.json', 'screenshots/new/.png'],
    ...['screenshots/old/.json', 'screenshots/old/.png', 'steps'],
  ])
}

describe('with the mouse', () => {
  let open: Open
  let hand: Hand
  beforeAll(async () => {
    open = await openDesk()
    hand = mouse(open.watched.page)
  })
  afterAll(() => close(open))

  test('a guide of 12 steps is written from nothing, checked clean, and committed', async () => {
    await writeGuide(hand)
    await expectGuide(open.root)
  })

  test('each place of the desk is without faults that a machine finds', async () => {
    const { page } = open.watched
    for (const place of ['', '/the-lamp-stays-dark', '/the-lamp-stays-dark/what-happens', '/_changes']) {
      await page.evaluate((hash) => (location.hash = hash), `#/en${place}`)
      await page.locator('main h1, main .desk-node').first().waitFor()
      expect([place, ...(await axeFindings(page)).violations]).toEqual([place])
    }
  })
})

test('by keyboard alone, the same guide is written, checked clean, and committed', async () => {
  const open = await openDesk()
  // A desk that goes on would be in the way of the next one, and of the end of the run.
  try {
    await writeGuide(keyboard(open.watched.page))
    await expectGuide(open.root)
  } finally {
    await close(open)
  }
})

test('nothing that is written anywhere runs in the page beside it', async () => {
  const open = await openDesk(hostileContent())
  const { page } = open.watched
  try {
    for (const step of ['index', 'plugged-in', 'plug-in', 'light']) {
      await page.evaluate((hash) => (location.hash = hash), `#/en/dark/${step}`)
      await page.locator('.cm-content').first().waitFor({ timeout: 0 })
      const shown = page.frameLocator('.desk-frame iframe')
      await shown.locator('main h1').first().waitFor({ timeout: 0 })
      for (const one of await shown.locator('summary:visible').all()) await one.click()
      const ran = await Promise.all(
        page.frames().map((frame) => frame.evaluate(() => document.documentElement.dataset.ran)),
      )
      expect([step, ...ran]).toEqual([step, ...ran.map(() => undefined)])
    }
  } finally {
    await close(open)
  }
})
