import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import type { Change } from '@/lib/desk/protocol'
import { openDesk } from '@/scripts/desk/desk'
import { openRepository } from '@/scripts/desk/git/repository'
import { makeChange, returned } from '@/scripts/desk/serve/make-change'
import { repositoryAt } from '@/tests/harness/repository'
import { writtenContent } from './content'

async function opened(root = writtenContent()) {
  const desk = openDesk(root, {}, false)
  await desk.opened.ready
  const text = (file: string) => fs.readFileSync(path.join(root, file), 'utf8')
  /** As a text editor does. */
  const write = (file: string, from: string, to: string) => {
    fs.writeFileSync(path.join(root, file), text(file).replace(from, to))
    desk.opened.forget([file])
  }
  const isThere = (file: string) => fs.existsSync(path.join(root, file))
  const change = (one: Change) => makeChange(desk, one)
  const undo = () => returned(desk, desk.history.undo())
  const redo = () => returned(desk, desk.history.redo())
  return { root, desk, text, write, isThere, change, undo, redo }
}

test.each([
  ['guide', { kind: 'rename-guide', guide: 'dark', to: 'no-light' }, 'en/no-light/plug-in.mdx'],
  ['step', { kind: 'rename-step', at: { guide: 'dark', step: 'plug-in' }, to: 'cable' }, 'en/dark/cable.mdx'],
] as const)(
  'what another editor writes into a renamed %s goes back with it by undo, and on again by redo',
  async (_, rename, place) => {
    const { desk, text, write, isThere, change, undo, redo } = await opened()
    const before = text('en/dark/plug-in.mdx')
    change(rename)
    write(place, 'It is black.', 'It is white.')
    undo()
    expect(text('en/dark/plug-in.mdx')).toBe(before.replace('black', 'white'))
    expect(isThere(place)).toBe(false)
    write('en/dark/plug-in.mdx', 'It is white.', 'It is red.')
    redo()
    expect(text(place)).toContain('It is red.')
    expect(isThere('en/dark/plug-in.mdx')).toBe(false)
    await desk.close()
  },
)

test('it does so in the next run of the desk, too', async () => {
  const { root, desk, write, change } = await opened()
  change({ kind: 'rename-guide', guide: 'dark', to: 'no-light' })
  await desk.close()
  write('en/no-light/plug-in.mdx', 'It is black.', 'It is white.')
  const next = await opened(root)
  next.undo()
  expect(next.text('en/dark/plug-in.mdx')).toContain('It is white.')
  await next.desk.close()
})

test('a guide that would leave the step which takes over in a circle is not removed', async () => {
  const { desk, isThere, change } = await opened()
  expect(() => change({ kind: 'remove-guide', guide: 'dark', over: 'dim/bulb' })).toThrow(UserError)
  expect(isThere('en/dark/index.mdx')).toBe(true)
  await desk.close()
})

test('of a step that two have renamed nothing is asked: the name that neither kept goes, and theirs and mine stay', async () => {
  const root = writtenContent()
  const git = repositoryAt(root)
  const rename = (to: string) => {
    git('mv', 'en/dark/light.mdx', `en/dark/${to}.mdx`)
    git('commit', '--quiet', '--message', to)
  }
  git('switch', '--quiet', '--create', 'other')
  rename('it-shines')
  git('switch', '--quiet', 'main')
  rename('all-well')
  expect(() => git('merge', '--quiet', 'other')).toThrow()
  const settling = await openRepository(root).settling('en/dark/light.mdx')
  expect(settling?.parts).toEqual([])
  expect(settling?.settled([])).toBeNull()
  for (const name of ['it-shines', 'all-well'])
    expect(fs.existsSync(path.join(root, `en/dark/${name}.mdx`))).toBe(true)
})
