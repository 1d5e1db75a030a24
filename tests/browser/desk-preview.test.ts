import { writeFileSync } from 'node:fs'
import { restingBox, useBrowser } from '@/tests/harness/browser'
import { contentFolder } from '@/tests/harness/content-folder'
import { pictureFile } from '@/tests/harness/desk-guide'
import { mouse } from '@/tests/harness/desk-hand'
import { writer } from '@/tests/harness/desk-session'
import { useDesk } from '@/tests/harness/use-desk'

useBrowser()

const root = contentFolder({})
const watched = useDesk(root)
const FRAME = '.desk-frame iframe'

async function openPlace(hash: string, awaited: string): Promise<void> {
  const { page } = watched
  await page.evaluate((to) => (location.hash = to), hash)
  await page.locator(awaited).first().waitFor()
  const frame = await (await page.locator(FRAME).elementHandle()).contentFrame()
  await frame!.locator('h1').waitFor()
  await frame!.waitForLoadState('load')
}

/** Drops a file onto the page in the frame, as the browser does with one of the desktop. */
async function drop(file: string): Promise<void> {
  const { page } = watched
  const { x, y, width, height } = await restingBox(page, FRAME)
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: x + width / 2, y: y + height / 2, data })
}

/** Makes the frame load something, and waits until it is there. */
async function loads(act: (frame: HTMLIFrameElement) => void): Promise<void> {
  const frame = await watched.page.locator(FRAME).elementHandle()
  const loaded = frame.evaluate(
    (element) =>
      new Promise<void>((resolve) => element.addEventListener('load', () => resolve(), { once: true })),
  )
  await frame.evaluate(act as (element: Node) => void)
  await loaded
}

/** Where the frame is. */
function shown(): Promise<string> {
  return watched.page
    .locator(FRAME)
    .evaluate((frame: HTMLIFrameElement) => frame.contentWindow!.location.href)
}

test('a picture that is dropped on the page at the side is taken for the text of the step that it shows', async () => {
  const { page } = watched
  await openPlace('#/en/dark/call', '.cm-content')
  const before = await shown()
  // Of a name in letters that no address has.
  await drop(await pictureFile('φις.png'))
  const does = writer(mouse(page))
  await does.field('What one sees, in words', does.dialog).fill('A plug')
  const name = does.field('Name of the picture', does.dialog)
  expect(await name.inputValue()).toBe('call')
  await name.fill('φις')
  await does.button('Put it in', does.dialog).click()
  await does.dialog.getByRole('alert').filter({ hasText: 'letters from a to z' }).waitFor()
  await name.fill('Plug')
  await does.submit('Put it in')
  await does.saved()
  expect(watched.file('en/dark/call.mdx')).toContain('<Screenshot name="plug" version="old" alt="A plug" />')
  expect(await shown()).toBe(before)
})

test('what is no picture is refused in words there, also once the page has been loaded anew', async () => {
  const { page } = watched
  await openPlace('#/en/dark/call', '.cm-content')
  await loads((frame) => frame.contentWindow!.location.reload())
  const before = await shown()
  const notes = (await pictureFile('notes.txt')).replace(/notes\.txt$/, 'words.txt')
  writeFileSync(notes, 'Words')
  await drop(notes)
  await page.locator('.desk-said', { hasText: 'words.txt is no picture' }).waitFor()
  expect(await shown()).toBe(before)
})

test('while the page shows another step, or no text is open, a picture is not taken, and that is said', async () => {
  const { page } = watched
  await openPlace('#/en/dark/call', '.cm-content')
  const before = watched.file('en/dark/call.mdx')
  await loads((frame) => frame.contentWindow!.location.assign('/en/dark/plugged-in'))
  await drop(await pictureFile('plug.png'))
  await page.locator('.desk-said', { hasText: 'another step' }).waitFor()
  await page.getByRole('button', { name: 'Write the step shown' }).click()
  await page.locator('.desk-steps a[href$="/plugged-in"][aria-current]').waitFor()
  await openPlace('#/en/dark', '.desk-node')
  const shownBefore = await shown()
  await drop(await pictureFile('plug.png'))
  await page.locator('.desk-said', { hasText: 'Drop a picture onto the text' }).waitFor()
  expect(await shown()).toBe(shownBefore)
  expect(watched.file('en/dark/call.mdx')).toBe(before)
})

test('a page from elsewhere in the frame breaks nothing: the page of the step comes back, and what is typed is saved', async () => {
  const { page } = watched
  const OUTSIDE = 'https://shop.example/'
  await openPlace('#/en/dark/call', '.cm-content')
  await page.context().route(`${OUTSIDE}**`, (route) => route.fulfill({ body: 'A shop' }))
  const frame = await page.locator(FRAME).elementHandle()
  await frame.evaluate((element: HTMLIFrameElement, address) => {
    const link = element.contentDocument!.createElement('a')
    link.href = address
    link.textContent = 'Our shop'
    element.contentDocument!.body.append(link)
  }, OUTSIDE)
  const opened = page.context().waitForEvent('page')
  await page.frameLocator(FRAME).getByRole('link', { name: 'Our shop' }).click()
  const tab = await opened
  await tab.waitForURL(OUTSIDE)
  await tab.close()
  const before = await shown()
  // A script, or a form, may lead there all the same.
  await loads((element) => (element.src = 'https://shop.example/'))
  await page.waitForFunction(
    ([selector, address]) => {
      const inside = document.querySelector<HTMLIFrameElement>(selector)?.contentDocument
      return inside?.location.href === address && inside.readyState === 'complete'
    },
    [FRAME, before] as const,
  )
  const does = writer(mouse(page))
  await does.write('Typed afterwards.')
  expect(watched.file('en/dark/call.mdx')).toContain('Typed afterwards.')
})
