import { restingBox, useBrowser } from '@/tests/harness/browser'
import { contentFolder } from '@/tests/harness/content-folder'
import { keyboard, mouse } from '@/tests/harness/desk-hand'
import { git, writer } from '@/tests/harness/desk-session'
import { useDesk } from '@/tests/harness/use-desk'

useBrowser()

const root = contentFolder({})

const watched = useDesk(root, () => {
  git(root, 'init', '-q')
  git(
    root,
    '-c',
    'user.name=a',
    '-c',
    'user.email=a@example.com',
    'commit',
    '-q',
    '--allow-empty',
    '-m',
    'Begin',
  )
})
const { faults, file } = watched

test('by keyboard alone, an answer with a new step is added on the map, and undone to the byte', async () => {
  const { page } = watched
  const hand = keyboard(page)
  const does = writer(hand)
  const before = file('en/dark/plugged-in.mdx')
  await page.locator('.desk-guide').first().waitFor()
  expect(await faults()).toEqual([])
  await hand.press(page.locator('a[href$="/dark"]').first())
  await does.addAnswer('plugged-in', 'I cannot tell', 'A new instruction', 'Look behind it')
  await page.locator('.desk-node[data-node="look-behind-it"]').waitFor()
  expect(file('en/dark/plugged-in.mdx')).toContain('label: I cannot tell')
  expect(await faults()).toEqual([])
  await page.locator('.desk-node').first().focus()
  await page.keyboard.press('ControlOrMeta+z')
  await page.locator('.desk-node[data-node="look-behind-it"]').waitFor({ state: 'detached' })
  expect(file('en/dark/plugged-in.mdx')).toBe(before)
  await page.locator('.desk-said', { hasText: 'Undone' }).waitFor()
})

test('who follows a link of the desk is where it led, not at the beginning of the page', async () => {
  const { page } = watched
  await page.evaluate(() => (location.hash = '#/en'))
  const link = page.locator('main a[href$="/dark"]').first()
  await link.focus()
  await page.keyboard.press('Enter')
  await page.locator('.desk-node').first().waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('main') !== null)
})

test('an answer is led elsewhere by dragging its end onto another step', async () => {
  const { page } = watched
  const end = await restingBox(page, '[data-end^="edge plugged-in call "]')
  const onto = await restingBox(page, '.desk-node[data-node="light"] .map-shape')
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2)
  await page.mouse.down()
  await page.mouse.move(onto.x + onto.width / 2, onto.y + onto.height / 2, { steps: 5 })
  await page.mouse.up()
  await page.locator('.desk-edge[data-item^="edge plugged-in call "]:not([data-item$=" call"])').waitFor()
  expect(file('en/dark/plugged-in.mdx')).toMatch(/label: Yes\n\s+to: light/)
})

test('a drag is let go with Escape: nothing is led elsewhere', async () => {
  const { page } = watched
  const before = file('en/dark/plugged-in.mdx')
  const end = await restingBox(page, '[data-end^="edge plugged-in call "]')
  const onto = await restingBox(page, '.desk-node[data-node="call"] .map-shape')
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2)
  await page.mouse.down()
  await page.mouse.move(onto.x + onto.width / 2, onto.y + onto.height / 2, { steps: 5 })
  await page.locator('.desk-lead').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.desk-lead').waitFor({ state: 'detached' })
  await page.mouse.up()
  expect(await page.locator('.desk-edge[data-item="edge plugged-in call call"]').count()).toBe(0)
  expect(file('en/dark/plugged-in.mdx')).toBe(before)
})

test('by keyboard alone, an answer is led elsewhere, and the keyboard stays on the map', async () => {
  const { page } = watched
  const hand = keyboard(page)
  const does = writer(hand)
  await does.onAnswer('plugged-in', 'call', 'Lead it elsewhere …')
  await hand.pick(does.dialog.getByRole('combobox', { name: 'Which step' }), 'Call us')
  await does.submit('Lead it there')
  await page.locator('.desk-edge[data-item^="edge plugged-in call "][data-item$=" call"]').waitFor()
  expect(file('en/dark/plugged-in.mdx')).toMatch(/label: Yes\n\s+to: call/)
  // The line that it stood on is another one now.
  await page.waitForFunction(() => document.activeElement?.closest('.desk-map svg') instanceof SVGElement)
})

test('words in the field of a target that no step has are not taken, and that is said', async () => {
  const { page, complaints } = watched
  const does = writer(mouse(page))
  await does.open('plugged-in')
  const before = file('en/dark/plugged-in.mdx')
  const leads = page.getByRole('combobox', { name: 'Leads to' }).first()
  const shown = await leads.inputValue()
  await leads.fill('socket')
  await page.keyboard.press('Tab')
  await page.locator('.desk-said', { hasText: '“socket” is no step’s name' }).waitFor()
  expect(await leads.inputValue()).toBe(shown)
  // A step's own name needs no list.
  await leads.fill('light')
  await page.keyboard.press('Tab')
  await page.locator('.desk-said', { hasText: 'Saved' }).waitFor()
  expect(file('en/dark/plugged-in.mdx')).toBe(before.replace(/to: \S+/, 'to: light'))
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.locator('.desk-said', { hasText: 'Undone' }).waitFor()
  expect(complaints).toEqual([])
})

test('a name that no address can have is said to be none, with one that is near', async () => {
  const { page } = watched
  const does = writer(mouse(page))
  await does.toMap('dark')
  await does.onStep('light', 'Rename …')
  const name = does.field('Name in the address', does.dialog)
  for (const [typed, said] of [
    ['There Is Light', 'such as there-is-light'],
    ['φως', 'letters a to z'],
  ] as const) {
    await name.fill(typed)
    await does.button('Rename it', does.dialog).click()
    await does.dialog.getByRole('alert').filter({ hasText: said }).waitFor()
  }
  await page.keyboard.press('Escape')
  await does.dialog.waitFor({ state: 'detached' })
})

test('what is typed into a step is in its file, and what is wrong in it stands beside its place', async () => {
  const { page, complaints } = watched
  const does = writer(keyboard(page))
  await does.open('plug-in')
  await does.write('Use the **left** socket.\n\n<Note>')
  expect(file('en/dark/plug-in.mdx')).toBe(
    '---\ntitle: Plug it in\nnext: light\n---\n\nUse the **left** socket.\n\n<Note>\n',
  )
  await page.locator('.desk-findings li[data-level=error]').first().waitFor()
  await page.locator('.cm-lint-marker-error').first().waitFor()
  expect(await faults()).toEqual([])
  await does.write('Use the **left** socket.')
  await page.locator('.desk-findings').waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})
