import { expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import { openRepository } from '@/scripts/desk/git/repository'
import { repositoryAt } from '@/tests/harness/repository'
import { writtenContent } from './content'

const FILE = 'en/dark/call.mdx'

function repository() {
  const root = writtenContent()
  const git = repositoryAt(root)
  const write = (title: string) =>
    fs.writeFileSync(path.join(root, FILE), `---\ntitle: ${title}\noutcome: support\n---\n`)
  const text = () => fs.readFileSync(path.join(root, FILE), 'utf8')
  return { root, git, write, text }
}

test('a conflict is told by its field, settled, and committed as the end of the merge', async () => {
  const { root, git, write, text } = repository()
  git('switch', '--quiet', '--create', 'other')
  write('Ring us')
  git('commit', '--quiet', '--all', '--message', 'Other')
  git('switch', '--quiet', 'main')
  write('Write to us')
  git('commit', '--quiet', '--all', '--message', 'Mine')
  expect(() => git('merge', '--quiet', 'other')).toThrow()
  const desk = openRepository(root)
  expect((await desk.state()).changed).toEqual([{ path: FILE, state: 'conflict', open: true }])
  await expect(desk.commit('Merge')).rejects.toThrow(FILE)
  const settling = await desk.settling(FILE)
  expect(settling?.parts).toMatchObject([{ where: 'Title', ours: 'Write to us', theirs: 'Ring us' }])
  const settled = settling!.settled(['theirs'])!
  fs.writeFileSync(path.join(root, FILE), settled)
  await desk.isSettled(FILE)
  await desk.commit('Merge')
  expect((await desk.state()).changed).toEqual([])
  expect(text()).toContain('title: Ring us')
})

test('a file that one took away and the other changed is one of the two, and stays in conflict until that is said', async () => {
  const { root, git, write } = repository()
  git('switch', '--quiet', '--create', 'other')
  write('Ring us')
  git('commit', '--quiet', '--all', '--message', 'Other')
  git('switch', '--quiet', 'main')
  git('rm', '--quiet', FILE)
  git('commit', '--quiet', '--message', 'Mine')
  expect(() => git('merge', '--quiet', 'other')).toThrow()
  const desk = openRepository(root)
  await expect(desk.commit('Merge')).rejects.toThrow(FILE)
  const settling = await desk.settling(FILE)
  expect(settling?.parts).toMatchObject([{ ours: '', theirs: expect.stringContaining('Ring us') as unknown }])
  expect(settling!.settled(['ours'])).toBeNull()
  fs.rmSync(path.join(root, FILE))
  await desk.isSettled(FILE)
  await desk.commit('Merge')
  expect((await desk.state()).changed).toEqual([])
})

test('what is not pushed is counted and pushed, and what others pushed meanwhile is taken in first', async () => {
  const { root, git, write, text } = repository()
  const remote = fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-remote-'))
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch', 'main', remote])
  git('remote', 'add', 'origin', remote)
  const desk = openRepository(root)
  expect((await desk.state()).ahead).toBe(1)
  await desk.push()
  expect((await desk.state()).ahead).toBe(0)
  const others = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-others-')), 'x')
  execFileSync('git', ['clone', '--quiet', remote, others])
  const theirs = (...args: string[]) => execFileSync('git', ['-C', others, ...args], { encoding: 'utf8' })
  fs.appendFileSync(path.join(others, 'en/dark/light.mdx'), 'Theirs.\n')
  theirs('-c', 'user.name=B', '-c', 'user.email=b@example.com', 'commit', '--quiet', '--all', '-m', 'Theirs')
  theirs('push', '--quiet')
  write('Mine')
  await desk.commit('Mine')
  await expect(desk.push()).rejects.toThrow(UserError)
  await desk.pull()
  expect(fs.readFileSync(path.join(root, 'en/dark/light.mdx'), 'utf8')).toContain('Theirs.')
  expect(text()).toContain('Mine')
  await desk.push()
  expect(execFileSync('git', ['-C', remote, 'log', '--format=%s'], { encoding: 'utf8' })).toMatch(/Mine\n/)
})

test('what became of the tree is told of guides, pictures and settings, too, also below the top of the repository', async () => {
  const content = writtenContent()
  const top = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-top-')), 'help')
  const root = path.join(top, 'content')
  fs.mkdirSync(top)
  fs.renameSync(content, root)
  const git = (...args: string[]) => execFileSync('git', ['-C', top, ...args], { encoding: 'utf8' })
  git('init', '--quiet')
  git('add', '--all')
  git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'Begin')
  const put = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    fs.writeFileSync(path.join(root, file), text)
  }
  put('en/new/index.mdx', '---\ntitle: A new guide\nsummary: New.\nstart: first\n---\n')
  put('en/new/first.mdx', '---\ntitle: The first\noutcome: solved\n---\n')
  put('screenshots/old/lamp.json', '{}\n')
  fs.writeFileSync(path.join(root, 'en/new/Ναι.png'), Buffer.from([137, 80, 78, 71, 0, 1]))
  const { tree, pictures, diff } = await openRepository(root).state()
  expect(tree).toEqual(
    expect.arrayContaining([
      { kind: 'guide-added', guide: 'new', text: expect.stringContaining('A new guide') as unknown },
      { kind: 'step-added', guide: 'new', step: 'first', text: expect.any(String) as unknown },
      { kind: 'file-added', text: expect.stringContaining('lamp.json') as unknown },
    ]),
  )
  expect(pictures.map(({ guide }) => guide)).toEqual(['new'])
  // Of files that Git has never had, the text is told, too.
  expect(diff).toContain(
    '+++ b/en/new/first.mdx\n@@ -0,0 +1,4 @@\n+---\n+title: The first\n+outcome: solved\n+---\n',
  )
  expect(diff).toMatch(/b\/en\/new\/.*\.png"?\nnew file\nBinary file\n/)
})

test('a commit goes to a branch that is made for it, and holds the content alone', async () => {
  const { root, git, write } = repository()
  write('Call us soon')
  const desk = openRepository(root)
  await desk.commit('Say when', 'desk/call')
  const state = await desk.state()
  expect(state).toMatchObject({ repository: true, branch: 'desk/call', changed: [], remote: false })
  expect(git('log', '-1', '--format=%s').trim()).toBe('Say when')
  await expect(desk.push()).rejects.toThrow('remote')
  await expect(desk.commit('Nothing')).rejects.toThrow()
})
