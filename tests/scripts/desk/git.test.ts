import { expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { conflictParts, settledText } from '@/scripts/desk/git/conflict'
import { openRepository } from '@/scripts/desk/git/repository'
import { writtenContent } from './content'

const FILE = 'en/dark/call.mdx'

function repository() {
  const root = writtenContent()
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' })
  git('init', '--quiet', '--initial-branch', 'main')
  git('config', 'user.name', 'A')
  git('config', 'user.email', 'a@example.com')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Begin')
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
  expect((await desk.state()).changed).toEqual([{ path: FILE, state: 'conflict' }])
  await expect(desk.commit('Merge')).rejects.toThrow(FILE)
  const [part] = conflictParts(FILE, text())
  expect(part).toMatchObject({ line: 2, ours: 'title: Write to us\n', theirs: 'title: Ring us\n' })
  expect(part?.words).toContain('title')
  fs.writeFileSync(path.join(root, FILE), settledText(FILE, text(), ['theirs'])!)
  await desk.commit('Merge')
  expect((await desk.state()).changed).toEqual([])
  expect(text()).toContain('title: Ring us')
})

test('of a link lock in conflict every code is kept', () => {
  const lock = `{
  "links": {
<<<<<<< HEAD
    "dark/b": "2222222"
=======
    "dark/a": "1111111"
>>>>>>> other
  }
}
`
  expect(JSON.parse(settledText('links.lock.json', lock, ['ours'])!)).toEqual({
    links: { 'dark/a': '1111111', 'dark/b': '2222222' },
  })
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
