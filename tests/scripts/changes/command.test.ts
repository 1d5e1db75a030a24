import { expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { UsageError, UserError } from '@/lib/command/user-error'
import { changesCommand } from '@/scripts/changes/command'
import { contentFolder, SOUND } from '../../harness/content-folder'

/** A content root within a repository with two commits, and a change that is in none. */
function repository(): string {
  const inContent = Object.entries(SOUND).map(([file, text]) => [`docs/content/${file}`, text])
  const top = contentFolder(Object.fromEntries(inContent), {})
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], { cwd: top })
  const root = path.join(top, 'docs/content')
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'one')
  git('switch', '-qc', 'other')
  fs.writeFileSync(path.join(root, 'en/dark/light.mdx'), '---\ntitle: It shines\noutcome: solved\n---\n')
  git('commit', '-qam', 'two')
  fs.writeFileSync(path.join(root, 'en/dark/call.mdx'), '---\ntitle: Phone us\noutcome: support\n---\n')
  return root
}

function changed(root: string, ...args: string[]): string[] {
  const { changes } = JSON.parse(changesCommand(root, [...args, '--json'])) as { changes: { step: string }[] }
  return changes.map(({ step }) => step).sort()
}

test('it compares the files now, or a second revision, with a revision', () => {
  const root = repository()
  expect(changed(root)).toEqual(['call'])
  expect(changed(root, 'main')).toEqual(['call', 'light'])
  expect(changed(root, 'main', 'HEAD')).toEqual(['light'])
  expect(changed(root, 'main..HEAD')).toEqual(['light'])
  expect(changed(root, 'main...')).toEqual(['call', 'light'])
  const index = execFileSync('git', ['status', '--short'], { cwd: root }).toString()
  expect(index).toBe(' M en/dark/call.mdx\n')
  const page = path.join(root, '../changes.html')
  expect(changesCommand(root, ['main', '--html', page])).toContain(page)
  expect(fs.readFileSync(page, 'utf8')).toContain('<svg')
})

test.each([
  [['--json', '--markdown'], UsageError],
  [['--what'], UsageError],
  [['a', 'b', 'c'], UsageError],
  [['no-such-revision'], UserError],
  [[':/'], UserError],
] as const)('it refuses %j', (args, error) => {
  expect(() => changesCommand(repository(), args)).toThrow(error)
})

test('it says that a content root outside of any repository has no revisions', () => {
  expect(() => changesCommand(contentFolder({}), [])).toThrow(/repository/)
})
