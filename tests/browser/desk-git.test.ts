import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { useBrowser } from '@/tests/harness/browser'
import { contentFolder } from '@/tests/harness/content-folder'
import { keyboard, mouse } from '@/tests/harness/desk-hand'
import { git, writer } from '@/tests/harness/desk-session'
import { whenDeep } from '@/tests/harness/when-deep'
import { useDesk } from '@/tests/harness/use-desk'

useBrowser()

const root = contentFolder({})

const watched = useDesk(root, () => {
  git(root, 'init', '-q', '-b', 'main')
  git(root, 'config', 'user.name', 'A')
  git(root, 'config', 'user.email', 'a@example.com')
  git(root, 'add', '-A')
  git(root, 'commit', '-qm', 'Begin')
})
const { faults, file, put } = watched

test('what was written is committed, and pushed to a remote that has it then', async () => {
  const { page } = watched
  const does = writer(mouse(page))
  const remote = mkdtempSync(path.join(os.tmpdir(), 'signpost-remote-'))
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', remote])
  git(root, 'remote', 'add', 'origin', remote)
  put('en/dark/light.mdx', '---\ntitle: There is light\noutcome: solved\n---\n\nAt last.\n')
  await page.evaluate(() => (location.hash = '#/en/_changes'))
  // What changed is told of its step.
  await page.locator('.desk-tree-changes a[href$="/dark/light"]').waitFor()
  await does.field('What changed, for whom').fill('Say more about light')
  expect(await faults()).toEqual([])
  await does.button('Commit').click()
  await page.getByRole('button', { name: /^Push 2 commits/ }).click()
  await page.locator('.desk-said', { hasText: 'Pushed' }).waitFor()
  expect(execFileSync('git', ['-C', remote, 'log', '-1', '--format=%s'], { encoding: 'utf8' })).toBe(
    'Say more about light\n',
  )
})

whenDeep('what two changed in one place is settled in words, and committed as a merge', async () => {
  const { page, complaints } = watched
  const does = writer(mouse(page))
  const change = (from: string, to: string, body: string) =>
    put(
      'en/dark/plug-in.mdx',
      file('en/dark/plug-in.mdx')
        .replace(from, to)
        .replace(/\n---\n[\s\S]*$/, `\n---\n\n${body}\n`),
    )
  git(root, 'switch', '-q', '-c', 'other')
  change('title: Plug it in', 'title: Put the plug in', 'Theirs.')
  put('links.lock.json', '{\n  "links": {\n    "dark/call": "2222222"\n  }\n}\n')
  git(root, 'add', '-A')
  git(root, 'commit', '-qm', 'Theirs')
  git(root, 'switch', '-q', 'main')
  change('title: Plug it in', 'title: Use the socket', 'Mine.')
  put('links.lock.json', '{\n  "links": {\n    "dark/light": "3333333"\n  }\n}\n')
  git(root, 'add', '-A')
  git(root, 'commit', '-qm', 'Mine')
  expect(() => git(root, 'merge', '-q', 'other')).toThrow()
  await page.evaluate(() => (location.hash = '#/en'))
  await page.evaluate(() => (location.hash = '#/en/_changes'))
  const asked = page.locator('.desk-conflict-file')
  await asked.waitFor()
  // The link lock is settled by itself.
  expect(await asked.count()).toBe(1)
  expect(JSON.parse(file('links.lock.json'))).toEqual({
    links: { 'dark/call': '2222222', 'dark/light': '3333333' },
  })
  expect(await faults()).toEqual([])
  const part = (name: string) => asked.getByRole('group', { name })
  await part('Title').getByLabel('Theirs').check()
  await part('The text').getByLabel('Both, mine first').check()
  await asked.getByRole('button', { name: 'Settle this file' }).click()
  await asked.waitFor({ state: 'detached' })
  expect(file('en/dark/plug-in.mdx')).toBe(
    '---\ntitle: Put the plug in\nnext: light\n---\n\nMine.\n\nTheirs.\n',
  )
  await does.field('What changed, for whom').fill('Put both together')
  await does.button('Commit').click()
  await page.locator('.desk-said', { hasText: 'Committed' }).waitFor()
  expect(git(root, 'log', '-1', '--format=%s %p').trim().split(' ')).toHaveLength(5)
  expect(git(root, 'status', '--short')).toBe('')
  expect(complaints).toEqual([])
})

test('texts of a conflict that hold markup are shown as they are, and the keyboard alone settles them', async () => {
  const { page, complaints } = watched
  const hand = keyboard(page)
  const RAN = 'document.documentElement.dataset.ran=1'
  const words = (whose: string) => `${whose} <img src=x onerror="${RAN}"><script>${RAN}</script> **b**`
  const marks = (...places: number[]) =>
    `${JSON.stringify({ width: 10, height: 10, marks: places.map((x, n) => ({ n: n + 1, x, y: 0, width: 0.1, height: 0.1 })) }, null, 2)}\n`
  const commit = (whose: string, x: number) => {
    put('en/dark/call.mdx', `---\ntitle: '${words(whose)}'\noutcome: support\n---\n`)
    put('screenshots/old/lamp.json', marks(0.1, x))
    git(root, 'add', '-A')
    git(root, 'commit', '-qm', whose)
  }
  mkdirSync(path.join(root, 'screenshots/old'), { recursive: true })
  put('screenshots/old/lamp.json', marks(0.1))
  git(root, 'add', '-A')
  git(root, 'commit', '-qm', 'Before')
  git(root, 'switch', '-q', '-c', 'third')
  commit('Theirs', 0.3)
  git(root, 'switch', '-q', 'main')
  commit('Mine', 0.2)
  expect(() => git(root, 'merge', '-q', 'third')).toThrow()
  await page.evaluate(() => (location.hash = '#/en'))
  await page.evaluate(() => (location.hash = '#/en/_changes'))
  const asked = (file: string) => page.locator('.desk-conflict-file', { hasText: file })
  const [step, picture] = [asked('call.mdx'), asked('lamp.json')]
  await picture.waitFor()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  expect(await step.locator('pre').allInnerTexts()).toEqual([words('Mine'), words('Theirs')])
  expect(await step.locator('pre *').count()).toBe(0)
  const settle = async (form: typeof step, downs: number) => {
    await hand.press(form.getByRole('group').getByLabel('Mine', { exact: true }))
    for (let n = 0; n < downs; n += 1) await page.keyboard.press('ArrowDown')
    await hand.press(form.getByRole('button', { name: 'Settle this file' }))
    await form.waitFor({ state: 'detached' })
  }
  await settle(step, 1)
  await settle(picture, 2)
  expect(file('en/dark/call.mdx')).toContain(words('Theirs'))
  const { marks: kept } = JSON.parse(file('screenshots/old/lamp.json')) as {
    marks: { n: number; x: number }[]
  }
  expect(kept.map(({ n, x }) => [n, x])).toEqual([
    [1, 0.1],
    [2, 0.2],
    [3, 0.3],
  ])
  expect(await page.evaluate(() => document.documentElement.dataset.ran)).toBeUndefined()
  expect(complaints).toEqual([])
})
