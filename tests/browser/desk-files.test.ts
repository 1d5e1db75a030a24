import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openPage, useBrowser } from '@/tests/harness/browser'
import { contentFolder } from '@/tests/harness/content-folder'
import { bring, FROM_WORD } from '@/tests/harness/desk-clipboard'
import { pictureFile } from '@/tests/harness/desk-guide'
import { keyboard, mouse } from '@/tests/harness/desk-hand'
import { writer } from '@/tests/harness/desk-session'
import { whenDeep } from '@/tests/harness/when-deep'
import { inDepth } from '@/tests/harness/depth'
import { useDesk } from '@/tests/harness/use-desk'
import { openJournal } from '@/scripts/desk/disk/journal'
import { keptFolder } from '@/scripts/desk/disk/kept-folder'

useBrowser()

const root = contentFolder({})
const TYPED = '---\ntitle: Call us\noutcome: support\n---\n\nTyped before the crash.\n'

const watched = useDesk(root, () => {
  // A run that was ended in the middle.
  const journal = openJournal(keptFolder(root))
  journal.note({ path: 'en/dark/call.mdx', text: TYPED, at: Date.now() })
  journal.close()
})
const { faults, file, put } = watched

async function openStep(step: string) {
  const { page } = watched
  const does = writer(mouse(page))
  await page.evaluate((hash) => (location.hash = hash), `#/en/dark/${step}`)
  await page.locator(`.desk-steps a[href$="/${step}"][aria-current]`).waitFor()
  await does.body.waitFor()
  await does.saved()
  return does
}

test('what was typed when the desk was ended is offered at its next start, and put into its file', async () => {
  const { page } = watched
  await page.locator('.desk-unsaved pre', { hasText: 'Typed before the crash.' }).waitFor()
  expect(await faults()).toEqual([])
  await page.getByRole('button', { name: 'Put it into the file' }).click()
  await page.locator('.desk-unsaved').waitFor({ state: 'detached' })
  expect(file('en/dark/call.mdx')).toBe(TYPED)
})

test('what is pasted from Word becomes plain Markdown', async () => {
  const does = await openStep('plug-in')
  await does.body.click()
  await bring('paste', does.body, { html: FROM_WORD, text: 'Reset the lamp' })
  await watched.page.locator('.cm-line', { hasText: 'Reset the lamp' }).waitFor()
  await does.saved()
  expect(file('en/dark/plug-in.mdx')).toBe(`---
title: Plug it in
next: light
---

## Reset the lamp

Hold the **red** button for five seconds, as [the manual](https://help.example/reset) says.

- Switch it off
- Wait a *minute*

1. Switch it on

| **Light** | **Meaning** |
| --------- | ----------- |
| Red       | It starts   |
`)
})

test.each([['drop', 'front'], ...inDepth([['paste', 'back'] as const])] as const)(
  'a picture is kept by %s, with its words, and stands in the text',
  async (way, name) => {
    const does = await openStep('light')
    const bytes = readFileSync(await pictureFile('x.png'))
    await bring(way, does.body, { picture: { name: `${name}.png`, bytes } })
    await does.field('What one sees, in words', does.dialog).fill('The lamp')
    expect(await faults()).toEqual([])
    await does.submit('Put it in')
    await watched.page.locator('summary', { hasText: `Picture old/${name}` }).waitFor()
    await does.saved()
    expect(file('en/dark/light.mdx')).toContain(`<Screenshot name="${name}" version="old" alt="The lamp" />`)
    expect(
      readFileSync(path.join(root, `screenshots/old/${name}.png`))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  },
)

test('with the keyboard alone marks are made, moved, numbered and removed, and it stays with them', async () => {
  const { page } = watched
  await openStep('light')
  const hand = keyboard(page)
  await hand.press(page.locator('summary', { hasText: 'Picture old/front' }))
  const panel = page.locator('.desk-pictures[open]').first()
  const marks = () =>
    (JSON.parse(file('screenshots/old/front.json')) as { marks: { n: number; x: number }[] }).marks
  const saved = async (act: () => Promise<void>) => {
    const written = page.waitForResponse((one) => one.url().endsWith('/marks') && one.ok())
    await act()
    await written
  }
  const isAt = (what: string) =>
    page.waitForFunction((wanted) => document.activeElement?.matches(wanted), what)
  await saved(() => hand.press(panel.getByRole('button', { name: 'New mark' })))
  const [{ x } = { x: 0 }] = marks()
  await saved(() => hand.press(panel.getByRole('button', { name: 'New mark' })))
  await hand.enter(panel.locator('.desk-mark').first())
  await saved(() => page.keyboard.press('Shift+ArrowRight'))
  await saved(() => page.keyboard.press('5'))
  const [moved] = marks().filter(({ n }) => n === 5)
  expect(moved!.x).toBeGreaterThan(x)
  await saved(() => page.keyboard.press('Delete'))
  await isAt('.desk-mark')
  await saved(() => page.keyboard.press('Delete'))
  await isAt('.desk-picture button:not(.desk-mark)')
  expect(marks()).toEqual([])
})

test('a file that changed on the disk in the same lines is asked about: nothing is overwritten, both texts are kept', async () => {
  const { page } = watched
  put('en/dark/light.mdx', '---\ntitle: There is light\noutcome: solved\n---\n\nOne.\n')
  const does = await openStep('light')
  await page.locator('.cm-line', { hasText: 'One.' }).waitFor()
  const theirs = '---\ntitle: There is light\noutcome: solved\n---\n\nOne, by another editor.\n'
  // Between the last keystroke and the writing.
  await page.route('**/desk/api/file', async (route) => {
    if (route.request().method() === 'PUT') put('en/dark/light.mdx', theirs)
    await route.continue()
  })
  await does.body.fill('One, typed here.')
  await page.locator('.desk-conflict').waitFor()
  await page.unroute('**/desk/api/file')
  expect(file('en/dark/light.mdx')).toBe(theirs)
  const sides = page.locator('.desk-merge .cm-content')
  expect(await sides.nth(0).innerText()).toContain('One, by another editor.')
  expect(await sides.nth(1).innerText()).toContain('One, typed here.')
  expect(await faults()).toEqual([])
  await page.getByRole('button', { name: 'Keep the right side' }).click()
  await page.locator('.desk-conflict').waitFor({ state: 'detached' })
  await does.saved()
  expect(file('en/dark/light.mdx')).toContain('One, typed here.')
  // What was on the disk comes back by undo.
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.locator('.cm-line', { hasText: 'One, by another editor.' }).waitFor()
  expect(file('en/dark/light.mdx')).toBe(theirs)
})

whenDeep('a mechanical cure is one click', async () => {
  const does = await openStep('light')
  await does.body.fill('<Wraning>\n\nHot.\n\n</Wraning>')
  await does.saved()
  await watched.page.locator('.desk-findings').getByRole('button', { name: 'Write <Warning>' }).click()
  await watched.page.locator('.cm-line', { hasText: '<Warning>' }).waitFor()
  await watched.page.locator('.desk-findings').waitFor({ state: 'detached' })
  expect(file('en/dark/light.mdx')).toContain('<Warning>\n\nHot.\n\n</Warning>')
})

whenDeep('two pages of the desk and a text editor on one file lose nothing', async () => {
  const { page } = watched
  const lines = (...texts: string[]) =>
    `---\ntitle: There is light\noutcome: solved\n---\n\n${texts.join('\n\n')}\n`
  put('en/dark/light.mdx', lines('First:', 'Middle:', 'Last:'))
  const does = await openStep('light')
  await page.locator('.cm-line', { hasText: 'Last:' }).waitFor()
  const other = await openPage({ viewport: { width: 1440, height: 900 } })
  await other.page.goto(watched.address)
  await other.page.evaluate(() => (location.hash = '#/en/dark/light'))
  const theirs = writer(mouse(other.page))
  await theirs.body.waitFor()
  await theirs.saved()
  for (let n = 1; n <= 3; n += 1) {
    await Promise.all([
      at(does.body, 'First:').then(() => page.keyboard.type(` a${n}`)),
      at(theirs.body, 'Last:').then(() => other.page.keyboard.type(` b${n}`)),
    ])
    put(
      'en/dark/light.mdx',
      file('en/dark/light.mdx').replace(/^Middle:.*$/m, (line) => `${line} c${n}`),
    )
    for (const one of [page, other.page])
      for (const typed of [`a${n}`, `b${n}`, `c${n}`])
        await one.locator('.cm-line', { hasText: typed }).waitFor()
    await Promise.all([does.saved(), theirs.saved()])
  }
  expect(file('en/dark/light.mdx')).toBe(lines('First: a1 a2 a3', 'Middle: c1 c2 c3', 'Last: b1 b2 b3'))
  await other.close()

  /** Puts the cursor at the end of a line. */
  async function at(body: typeof does.body, line: string): Promise<void> {
    await body.locator('.cm-line', { hasText: line }).click()
    await body.page().keyboard.press('End')
  }
})

test('a file is imported by the button, as a draft guide', async () => {
  const { page, complaints } = watched
  const hand = mouse(page)
  const does = writer(hand)
  await page.evaluate(() => (location.hash = '#/en'))
  const article = path.join(mkdtempSync(path.join(os.tmpdir(), 'signpost-article-')), 'hum.md')
  writeFileSync(article, '# The lamp hums\n\nSwitch it off.\n\n## Wait\n\nA minute.\n')
  await hand.press(does.button('Import …'))
  await hand.give(does.dialog.locator('.desk-file label'), article)
  await does.button('Show it', does.dialog).click()
  await page.locator('.desk-node').first().waitFor()
  expect(file('en/the-lamp-hums/index.mdx')).toContain('draft: true')
  // The file that was changed elsewhere was answered as what it is.
  expect(complaints.filter((one) => !one.includes('409'))).toEqual([])
})
