import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { startOf } from '@/tests/harness/command'
import { whenDeep } from '@/tests/harness/when-deep'
import { launchChromium } from '@/scripts/browser/chromium'
import type { MarksFile } from '@/scripts/screenshots/marks'
import { screenshotsCommand } from '@/scripts/screenshots/command'
import { parseScreen, screenNames } from '@/scripts/screenshots/source'

const content = path.resolve('content')

/** Runs the command as a person does: exit code, and what it said. */
function run(root: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, CONTENT_DIR: root }
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      [...startOf('scripts/screenshots'), ...args],
      { env },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    ),
  )
}

describe('the pictures of this site', () => {
  it('are what their screens say', async () => {
    expect(await run(content, '--check')).toEqual({
      code: 0,
      stdout: 'All pictures are what their screens say.\n',
      stderr: '',
    })
  })

  whenDeep('have every mark where its element is, within 1 % of the picture', async () => {
    const browser = await launchChromium({ pinned: true })
    try {
      const marked: string[] = []
      for (const name of await screenNames(path.join(content, 'screens'))) {
        const elements = await markedElements(browser, path.join(content, 'screens', `${name}.html`))
        const { marks } = await readMarksFile(path.join(content, 'screenshots', `${name}.json`))
        expect([name, marks.map(({ n }) => n)]).toEqual([name, [...elements.keys()].sort((a, b) => a - b)])
        for (const { n, ...box } of marks) {
          const element = elements.get(n)!
          for (const side of ['x', 'y', 'width', 'height'] as const) {
            expect([name, n, side, Math.abs(box[side] - element[side]) <= 0.01]).toEqual([
              name,
              n,
              side,
              true,
            ])
          }
          marked.push(`${name} ${n}`)
        }
      }
      // The source article's callouts, each on the picture that its text shows.
      expect(marked).toEqual(
        expect.arrayContaining([
          ...[1, 2, 3].flatMap((n) => [`old/auto-provisioning ${n}`, `new/my2n ${n}`]),
          ...['old/maintenance-backup 4', 'old/maintenance-backup 5', 'old/maintenance-reset 6'],
          ...['old/reset-choice 7', 'old/reset-confirm 8'],
          ...['new/maintenance 4', 'new/maintenance 5', 'new/maintenance 6', 'new/reset-dialog 7'],
        ]),
      )
    } finally {
      await browser.close()
    }
  })
})

/** Boxes of the marked elements as fractions, from the screen opened as a file: nothing of what draws the pictures is used. */
async function markedElements(browser: Browser, file: string) {
  const { width, height } = parseScreen(file, await readFile(file, 'utf8'))
  const page = await browser.newPage({ viewport: { width, height } })
  await page.goto(pathToFileURL(file).href)
  await page.evaluate(() => document.fonts.ready)
  const elements = new Map<number, { x: number; y: number; width: number; height: number }>()
  for (const element of await page.locator('[data-mark]').all()) {
    const box = (await element.boundingBox())!
    elements.set(Number(await element.getAttribute('data-mark')), {
      x: box.x / width,
      y: box.y / height,
      width: box.width / width,
      height: box.height / height,
    })
  }
  await page.close()
  return elements
}

async function readMarksFile(file: string): Promise<MarksFile> {
  return JSON.parse(await readFile(file, 'utf8')) as MarksFile
}

describe('npm run screenshots', () => {
  let drawn: string
  let root: string
  const quiet = { isTTY: false } as NodeJS.WriteStream
  const command = (args: string[] = [], today = '2026-02-02') => screenshotsCommand(root, args, today, quiet)
  const change = (name: string, text: string) => appendFile(path.join(root, 'screens', name), text)

  async function everything(): Promise<Record<string, string>> {
    const names = await readdir(root, { recursive: true })
    const files = names.map((name) => path.join(root, name)).filter((file) => statSync(file).isFile())
    return Object.fromEntries(
      await Promise.all(
        files.map(async (file) => [file, (await readFile(file)).toString('base64')] as const),
      ),
    )
  }

  beforeAll(async () => {
    drawn = root = await mkdtemp(path.join(tmpdir(), 'drawn-'))
    await cp('tests/fixtures/screens', drawn, { recursive: true })
    await command([], '2026-01-01')
  })
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'screens-'))
    await cp(drawn, root, { recursive: true })
  })
  afterEach(() => rm(root, { recursive: true }))
  afterAll(() => rm(drawn, { recursive: true }))

  it('writes a picture at twice the size, and its marks', async () => {
    expect(await readMarksFile(path.join(root, 'screenshots/app/one.json'))).toEqual({
      width: 400,
      height: 200,
      marks: [{ n: 1, x: 0.15, y: 0.2, width: 0.3, height: 0.4 }],
      of: { product: 'drawing of an app' },
      taken: '2026-01-01',
    })
    expect(await command(['--check'])).toBe('All pictures are what their screens say.')
  })

  it('changes no byte when it runs again', async () => {
    const before = await everything()
    expect(await command()).toBe('2 unchanged')
    expect(await everything()).toEqual(before)
  })

  it('names the picture whose screen was touched, and no other', async () => {
    await change('app/one.html', '<!-- touched -->')
    const { code, stdout, stderr } = await run(root, '--check')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe(
      'app/one  its screen has changed since the picture was drawn\n1 picture out of date: npm run screenshots\n',
    )
  })

  whenDeep('names all pictures that a touched style reaches, and a drawing puts them right', async () => {
    await change('shared/plain.css', 'b { background: #c00 }')
    await expect(command(['--check'])).rejects.toThrow(/app\/one .*\napp\/two .*\n2 pictures out of date/)
    expect(await command()).toBe('changed  app/one\nchanged  app/two\n2 changed, 0 unchanged')
    expect((await readMarksFile(path.join(root, 'screenshots/app/one.json'))).taken).toBe('2026-02-02')
    expect(await command(['--check'])).toMatch(/^All/)
  })

  it('names pictures that are missing, changed by hand, or without a screen', async () => {
    await rm(path.join(root, 'screenshots/app/one.png'))
    await appendFile(path.join(root, 'screenshots/app/two.json'), ' ')
    await expect(command(['--check'])).rejects.toThrow(
      /app\/one {2}has a screen, but no picture.*\napp\/two {2}the picture or its marks were changed by hand/,
    )
    await rm(path.join(root, 'screens/app/one.html'))
    await expect(command(['--check'])).rejects.toThrow(
      /app\/one {2}its screen screens\/app\/one.html is gone/,
    )
  })

  whenDeep('draws only what is named, by name or by path', async () => {
    await change('shared/plain.css', 'b { background: #c00 }')
    expect(await command(['app/one', 'content/screenshots/app/two.png'])).toMatch(/2 changed/)
    await expect(command(['app/three'])).rejects.toThrow(
      'there is no screen app/three; there are app/one, app/two',
    )
    await expect(command(['--chek'])).rejects.toThrow(
      'This command has no option "--chek"; did you mean "--check"?',
    )
  })

  it('teaches what is wrong with a screen, goes on with the others, and leaves the old picture', async () => {
    const before = await readFile(path.join(root, 'screenshots/app/one.png'))
    const file = path.join(root, 'screens/app/one.html')
    const screen = await readFile(file, 'utf8')
    const broken = (body: string) => writeFile(file, screen.replace(/<b .*<\/b>/, body))

    await broken('<b data-mark="1"></b><b data-mark="1"></b><b data-mark="2" style="left: 190px"></b>')
    await expect(command()).rejects.toThrow(
      /^app\/one {2}two elements carry data-mark="1".*\napp\/one {2}the element with data-mark="2" is not wholly inside.*\n1 unchanged, 2 errors$/,
    )
    await broken('<img src="https://example.com/logo.png" alt="">')
    await expect(command()).rejects.toThrow(
      'app/one  asks for https://example.com/logo.png: a screen is drawn from files',
    )
    await broken('<img src="logo.png" alt="">')
    await expect(command()).rejects.toThrow('app/one  uses app/logo.png, which is not there')
    await writeFile(file, screen.replace('width=200', 'width=device-width'))
    await expect(command()).rejects.toThrow('app/one  does not say how large it is')
    expect(await readFile(path.join(root, 'screenshots/app/one.png'))).toEqual(before)
  })
})
