import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { useBrowser } from '@/tests/harness/browser'
import { bring } from '@/tests/harness/desk-clipboard'
import { pictureFile } from '@/tests/harness/desk-guide'
import { git } from '@/tests/harness/desk-session'
import { ATTACKS, hostileContent, quoted, RAN, step, WORDS } from '@/tests/harness/hostile-content'
import { useDesk } from '@/tests/harness/use-desk'

useBrowser()

const root = hostileContent()

const watched = useDesk(root, () => {
  git(root, 'init', '-q', '-b', `<img/src=x/onerror=${RAN}>`)
  git(root, 'config', 'user.name', WORDS)
  git(root, 'config', 'user.email', 'a@example.com')
  git(root, 'add', '-A')
  git(root, 'commit', '-qm', WORDS)
  // And what is not committed yet, so that the difference has it too.
  writeFileSync(
    path.join(root, 'en/dark/light.mdx'),
    step(`title: ${quoted(WORDS)}\noutcome: solved\n`, WORDS),
  )
})

/** What ran on the page, or would at a click. */
async function harm(): Promise<unknown> {
  return watched.page.evaluate(() => ({
    ran: document.documentElement.dataset.ran,
    handlers: [...document.querySelectorAll('*')].flatMap((one) =>
      [...one.attributes].flatMap(({ name, value }) =>
        name.startsWith('on') ? [`${one.tagName} ${name}=${value}`] : [],
      ),
    ),
    addresses: [...document.querySelectorAll('[href],[src],[action],[formaction]')].flatMap((one) =>
      ['href', 'src', 'action', 'formaction']
        .map((name) => one.getAttribute(name) ?? '')
        .filter((value) => /^\s*(?:javascript|vbscript|data:text)/i.test(value)),
    ),
    frames: document.querySelectorAll('iframe[srcdoc], object, embed, base').length,
    foreign: [...document.querySelectorAll('img[src="x"], script:not([src])')].length,
  }))
}
const NONE = { ran: undefined, handlers: [], addresses: [], frames: 0, foreign: 0 }

async function go(hash: string, awaited: string): Promise<void> {
  await watched.page.evaluate((to) => (location.hash = to), hash)
  // The text of the step before is there until it is saved.
  if (awaited === '.cm-content')
    await watched.page.locator(`.desk-steps a[href="${hash}"][aria-current]`).waitFor()
  await watched.page.locator(awaited).first().waitFor()
}

test.each([
  ['the overview', '#/en', '.desk-guide'],
  ['a map', '#/en/dark', '.desk-node'],
  ["a guide's front page", '#/en/dark/index', '.cm-content'],
  ['a question', '#/en/dark/plugged-in', '.cm-content'],
  ['an instruction with a picture', '#/en/dark/plug-in', '.cm-content'],
  ['what changed', '#/en/_changes', '.desk-tree-changes'],
])('nothing that is written anywhere runs on %s', async (_, hash, awaited) => {
  await go(hash, awaited)
  for (const one of await watched.page.locator('summary:visible').all()) await one.click()
  expect(await harm()).toEqual(NONE)
})

test('nothing that is pasted, imported or dropped runs', async () => {
  const { page } = watched
  await go('#/en/dark/light', '.cm-content')
  const body = page.locator('.cm-content').first()
  await body.click()
  await bring('paste', body, { html: `<p>Pasted</p>${ATTACKS.join('')}`, text: 'x' })
  await page.locator('.cm-line', { hasText: 'Pasted' }).waitFor()
  expect(await harm()).toEqual(NONE)
  const html = `<title>Imported</title><h2>One ${WORDS}</h2>${WORDS}<h2>Two</h2>${WORDS}`
  const answer = await page.evaluate(
    async ([data, name]) => {
      const response = await fetch('/desk/api/import', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, data, lang: 'en' }),
      })
      return (await response.json()) as { guide: string }
    },
    [Buffer.from(html).toString('base64'), `<img src=x onerror=${RAN}>.html`] as const,
  )
  expect(answer).toMatchObject({ guide: expect.any(String) })
  await go(`#/en/${answer.guide}`, '.desk-node')
  expect(await harm()).toEqual(NONE)
  await go(`#/en/${answer.guide}/index`, '.cm-content')
  expect(await harm()).toEqual(NONE)
})

const DRAWING = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" onload="${RAN}"><script>${RAN}</script></svg>`,
)

test.each([
  ['drop', 'a drawing', { name: 'evil.svg', bytes: DRAWING, type: 'image/svg+xml' }],
  ['paste', 'a drawing', { name: 'evil.svg', bytes: DRAWING, type: 'image/svg+xml' }],
  ['drop', 'a page', { name: 'evil.html', bytes: Buffer.from(WORDS), type: 'text/html' }],
  ['drop', 'a text', { name: 'notes.txt', bytes: Buffer.from('Notes'), type: 'text/plain' }],
] as const)(
  'by %s, %s is refused in words, and nothing of it is put into the text',
  async (way, _, picture) => {
    const { page } = watched
    await go('#/en/dark/light', '.cm-content')
    const body = page.locator('.cm-content').first()
    const before = await body.innerText()
    await bring(way, body, { picture })
    await page.locator('.desk-said', { hasText: picture.name }).waitFor()
    expect(await body.innerText()).toBe(before)
    expect(await harm()).toEqual(NONE)
  },
)

/** Every file of the content root and of the folder that it is in, but for Git's own. */
function filesAround(): string[] {
  const around = path.dirname(root)
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => !name.startsWith('.git'))
    .concat(readdirSync(around).filter((name) => name.includes('evil')))
    .sort()
}

/** Drops what says that it is a PNG, and gives it words. */
async function dropped(name: string, bytes: Buffer) {
  const { page } = watched
  await go('#/en/dark/call', '.cm-content')
  await bring('drop', page.locator('.cm-content').first(), { picture: { name, bytes } })
  const dialog = page.locator('dialog[open]')
  await dialog.getByLabel('What one sees, in words').fill(WORDS)
  const put = () => dialog.getByRole('button', { name: 'Put it in' }).click()
  return {
    dialog,
    put,
    wrong: (text: string) => dialog.getByRole('alert').filter({ hasText: text }).waitFor(),
  }
}

test.each([
  ['has no bytes', 'none.png', Buffer.alloc(0), 'is empty'],
  ['is a drawing', 'drawing.png', DRAWING, 'could not be kept'],
  ['is cut off', 'cut.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'could not be kept'],
])('a file by the name of a picture that %s is not kept, and that is said', async (_, name, bytes, words) => {
  const before = filesAround()
  const { dialog, put, wrong } = await dropped(name, bytes)
  await put()
  await wrong(words)
  expect(filesAround()).toEqual(before)
  await watched.page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

test('a picture whose name leads elsewhere is kept among the others, and is not put in place of one unasked', async () => {
  const bytes = readFileSync(await pictureFile('x.png'))
  const before = filesAround()
  for (const again of [false, true]) {
    const { dialog, put, wrong } = await dropped('../../../evil.png', bytes)
    await put()
    if (again) {
      await wrong('already')
      await put()
    }
    await dialog.waitFor({ state: 'detached' })
    expect(filesAround().filter((one) => !before.includes(one))).toEqual([
      'screenshots/old/evil.json',
      'screenshots/old/evil.png',
    ])
  }
  expect(await harm()).toEqual(NONE)
})

test('a file that is dropped beside the text does not take the page away', async () => {
  const { page } = watched
  await go('#/en/dark/call', '.cm-content')
  const address = page.url()
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [await pictureFile('beside.png')], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 700, y: 20, data })
  await page.locator('.desk-said', { hasText: 'Drop a picture' }).waitFor()
  expect(page.url()).toBe(address)
})

test('a drawing by the name of a picture is sent as a picture, or not at all', async () => {
  const answer = await watched.page.evaluate(async () => {
    const response = await fetch('/desk/api/picture?id=old/x')
    return [response.status, response.headers.get('content-type')?.replace(/;.*/, '')] as const
  })
  expect([
    [200, 'image/png'],
    [422, 'application/json'],
  ]).toContainEqual(answer)
})
