import { expect, test } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { holdContent } from '@/scripts/desk/disk/hold-content'
import { keptFolder } from '@/scripts/desk/disk/kept-folder'
import { contentFolder } from '@/tests/harness/content-folder'

test('of two desks for one content root the second says which is open, until the first is ended or killed', async () => {
  const root = contentFolder({})
  const letGo = await holdContent(root)
  await expect(holdContent(root)).rejects.toThrow(`A desk is open for ${root} already.`)
  letGo()
  await holdContent(root)
  // As one that was killed leaves it, whose number another process has by now.
  const lock = path.join(keptFolder(root), 'open')
  const holder = JSON.parse(readFileSync(lock, 'utf8')) as { pid: number; started: string }
  writeFileSync(lock, JSON.stringify({ ...holder, started: 'long ago' }))
  await holdContent(root)
})
