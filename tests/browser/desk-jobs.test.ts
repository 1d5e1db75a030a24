import { readFileSync } from 'node:fs'
import { checkContent } from '@/lib/content'
import { openPage, useBrowser, type WatchedPage } from '@/tests/harness/browser'
import { contentFolder } from '@/tests/harness/content-folder'
import { pictureFile } from '@/tests/harness/desk-guide'
import { keyboard, mouse, type Hand } from '@/tests/harness/desk-hand'
import { deskPage } from '@/tests/harness/desk-page'
import { writer } from '@/tests/harness/desk-session'
import { DEEP } from '@/tests/harness/depth'

useBrowser()

/** So many a job may take: a click, a field that is typed, a choice, a file that is chosen. */
const MOST_ACTIONS = 8

const PICTURED =
  '---\ntitle: Plug it in\nnext: light\n---\n\n<Screenshot name="socket" version="old" alt="A socket" />\n\nThe <Mark n="1">left one</Mark>.\n'
const CZECH = {
  'index.mdx': '---\ntitle: Lampa nesvítí\nsummary: Zjistěte proč.\nstart: plugged-in\n---\n',
  'plugged-in.mdx':
    '---\ntitle: Je zapojená?\nchoices:\n  - label: Ano\n    to: call\n  - label: Ne\n    to: plug-in\n---\n',
  'plug-in.mdx': PICTURED.replace('Plug it in', 'Zapojte ji').replace('left one', 'levá'),
  'light.mdx': '---\ntitle: Svítí\noutcome: solved\n---\n',
}

async function content(): Promise<string> {
  const socket = readFileSync(await pictureFile('socket.png'))
  return contentFolder({
    'site.json': JSON.stringify({
      name: 'Lamps',
      languages: ['en', 'cs'],
      interfaces: [{ id: 'old', label: { en: 'Old', cs: 'Staré' } }],
      contact: { url: 'https://help.example/', label: { en: 'Ask us', cs: 'Zeptejte se' } },
    }),
    'en/dark/plug-in.mdx': PICTURED,
    'en/dim/index.mdx': '---\ntitle: The lamp is dim\nsummary: Make it bright.\nstart: bulb\n---\n',
    'en/dim/bulb.mdx': '---\ntitle: Turn it up\nnext: bright\n---\n\nTurn the knob.\n',
    'en/dim/bright.mdx': '---\ntitle: It is bright\noutcome: solved\n---\n',
    'screenshots/old/socket.png': socket,
    'screenshots/old/socket.json': JSON.stringify({
      ...{ width: 480, height: 300, marks: [{ n: 1, x: 0.1, y: 0.1, width: 0.2, height: 0.2 }] },
    }),
    ...Object.fromEntries(Object.entries(CZECH).map(([name, text]) => [`cs/dark/${name}`, text])),
  })
}

type Job = (hand: Hand, does: ReturnType<typeof writer>) => Promise<void>

const JOBS: readonly (readonly [name: string, job: Job])[] = [
  [
    'add an answer',
    async (hand, does) => {
      await map(hand)
      await does.addAnswer('plugged-in', 'It smells', 'A new ending: contact support', 'Ask us at once')
    },
  ],
  [
    'put a step between',
    async (hand, does) => {
      await map(hand)
      await does.between('plugged-in', 'plug-in', 'Find the socket')
    },
  ],
  [
    'rename a step',
    async (hand, does) => {
      await map(hand)
      await does.onStep('light', 'Rename …')
      await hand.fill(does.field('Title', does.dialog), 'It shines')
      await hand.fill(does.field('Name in the address', does.dialog), 'it-shines')
      await does.submit('Rename it')
    },
  ],
  [
    'move a step',
    async (hand, does) => {
      await map(hand)
      await does.onStep('call', 'Move to another guide …')
      await hand.choose(does.dialog.locator('select'), 'The lamp is dim')
      await does.submit('Move it')
    },
  ],
  [
    'replace a picture',
    async (hand) => {
      const { page } = hand
      await hand.press(page.locator('.desk-steps a[href$="/dark/plug-in"]'))
      await hand.press(page.locator('summary', { hasText: 'Picture old/socket' }))
      const panel = page.locator('.desk-pictures[open]')
      await hand.give(panel.locator('.desk-file label'), await pictureFile('other.png'))
      await page.locator('.desk-said', { hasText: 'replaced' }).waitFor()
      await page.locator('.desk-marked img[src$="&v=1"]').waitFor()
      await page.waitForFunction(
        () => (document.querySelector<HTMLImageElement>('.desk-marked img')?.naturalWidth ?? 0) > 0,
      )
    },
  ],
  [
    'translate a step',
    async (hand, does) => {
      const { page } = hand
      await hand.press(page.locator('.desk-steps a[href$="/dark/call"]'))
      await hand.choose(page.locator('.desk-top select'), 'cs')
      await hand.press(does.button('Begin the translation into cs'))
      await does.body.waitFor()
      await hand.fill(does.field('Title'), 'Zavolejte nám')
      await does.saved()
    },
  ],
]

async function map(hand: Hand): Promise<void> {
  await hand.press(hand.page.locator('.desk-guide a[href$="/dark"]'))
  await hand.page.locator('.desk-node').first().waitFor()
}

const HANDS = [
  ['the mouse', mouse],
  ['the keyboard alone', keyboard],
] as const
/** Each job with each hand. In `npm test` it is those that ask most of the page, and the hands take turns: what all change says `scripts/desk/changes.test.ts`. */
const IN_TURN = ['put a step between', 'replace a picture', 'translate a step']
const ROUNDS = HANDS.map(([hand, handOf], at) => ({
  ...{ hand, handOf },
  jobs: JOBS.filter(([name]) => DEEP || IN_TURN.indexOf(name) % HANDS.length === at),
}))

describe.each(ROUNDS)('with $hand', ({ handOf, jobs }) => {
  let root: string
  let desk: Awaited<ReturnType<typeof deskPage>>
  let watched: WatchedPage
  beforeEach(async () => {
    root = await content()
    desk = await deskPage(root)
    watched = await openPage({ viewport: { width: 1440, height: 900 } })
    await watched.page.goto(desk.address)
    await watched.page.locator('.desk-guide').first().waitFor()
  })
  afterEach(async () => {
    await watched.close()
    await desk.close()
  })

  test.each(jobs)('%s: at most eight actions, and the check has nothing against it', async (name, job) => {
    const hand = handOf(watched.page)
    await job(hand, writer(hand))
    console.log(`${name}: ${hand.actions()} actions`)
    expect(hand.actions()).toBeLessThanOrEqual(MOST_ACTIONS)
    // What is to be written or translated still is said, and nothing else.
    const { findings } = checkContent(root)
    const wrong = findings.filter(({ code }) => !['unfinished', 'untranslated', 'unverified'].includes(code))
    expect(wrong).toEqual([])
    // A step that is not translated yet is a file that is not there.
    expect(watched.complaints.filter((one) => !one.includes('404'))).toEqual([])
  })
})
