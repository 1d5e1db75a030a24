import { AxeBuilder } from '@axe-core/playwright'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { openPage, useBrowser, type WatchedPage } from '@/tests/harness/browser'
import { startDesk, type RunningDesk } from '@/tests/harness/desk'
import { pictureFile, writeGuide } from '@/tests/harness/desk-guide'
import { keyboard, mouse, type Hand } from '@/tests/harness/desk-hand'
import { emptyContent, git, writer } from '@/tests/harness/desk-session'

useBrowser()

interface Open {
  readonly root: string
  readonly desk: RunningDesk
  readonly watched: WatchedPage
}

/** A desk for a content root with nothing but its settings. */
async function openDesk(): Promise<Open> {
  const root = emptyContent()
  const desk = await startDesk(root)
  const watched = await openPage({ viewport: { width: 1440, height: 900 } })
  // Its first page is compiled when it is asked for.
  await watched.page.goto(desk.address, { timeout: 0 })
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

async function errors(root: string): Promise<readonly string[]> {
  return (await check(root)).findings.filter(({ level }) => level === 'error').map(({ message }) => message)
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
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
      expect(violations.map(({ id, nodes }) => [place, id, nodes.map(({ html }) => html)])).toEqual([])
    }
  })

  test('six everyday jobs take at most eight actions each, and leave no error', async () => {
    const { page } = hand
    const does = writer(hand)
    const guide = 'the-lamp-stays-dark'
    const desk = page.locator('.desk-top nav a').first()
    const map = async () => {
      await hand.press(page.locator(`.desk-guide a[href$="/${guide}"]`))
      await page.locator('.desk-node').first().waitFor()
    }
    await hand.press(desk)
    await hand.press(does.button('New guide …'))
    await hand.fill(does.field('Title', does.dialog), 'The lamp hums')
    await hand.fill(does.field('Summary', does.dialog), 'What to do about a hum.')
    await does.submit('Begin it')

    const jobs: Readonly<Record<string, () => Promise<void>>> = {
      'add an answer': async () => {
        await map()
        await does.addAnswer(
          'what-happens',
          'It smells',
          'A new ending: contact support',
          'Switch it off and ask us',
        )
      },
      'put a step between': async () => {
        await map()
        await does.between('first-fix', 'works', 'Switch it off and on')
      },
      rename: async () => {
        await map()
        await does.onStep('read-the-label', 'Rename …')
        await hand.fill(does.field('Title', does.dialog), 'Read the plate')
        await hand.fill(does.field('Name in the address', does.dialog), 'read-the-plate')
        await does.submit('Rename it')
      },
      move: async () => {
        await map()
        await does.onStep('dim-it', 'Move to another guide …')
        await hand.choose(does.dialog.locator('select'), 'The lamp hums')
        await does.submit('Move it')
      },
      'replace a picture': async () => {
        await hand.press(page.locator(`.desk-steps a[href$="/${guide}/look-at-the-knob"]`))
        await hand.press(page.locator('summary', { hasText: 'Picture old/knob' }))
        const panel = page.locator('.desk-pictures[open]')
        await hand.give(panel.locator('.desk-file label'), await pictureFile('other.png'))
        await page.locator('.desk-said', { hasText: 'replaced' }).waitFor()
      },
      'translate a step': async () => {
        await hand.press(page.locator(`.desk-steps a[href$="/${guide}/switch-it-off-and-on"]`))
        await hand.choose(page.locator('.desk-top select'), 'cs')
        await page.locator('.desk-beside').waitFor()
        await hand.fill(does.field('Title'), 'Vypněte ji a zapněte')
        await does.saved()
        await does.write('Vypněte ji a zapněte.')
      },
    }
    const took: Record<string, number> = {}
    for (const [name, job] of Object.entries(jobs)) {
      await hand.press(desk)
      await page.locator('.desk-overview').waitFor()
      const before = hand.actions()
      await job()
      took[name] = hand.actions() - before
      expect([name, await errors(open.root)]).toEqual([name, []])
    }
    console.log(took)
    expect(Object.entries(took).filter(([, n]) => n > 8)).toEqual([])
  })
})

test('by keyboard alone, the same guide is written, checked clean, and committed', async () => {
  const open = await openDesk()
  await writeGuide(keyboard(open.watched.page))
  await expectGuide(open.root)
  await close(open)
})
