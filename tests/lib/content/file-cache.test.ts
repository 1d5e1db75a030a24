import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createFileCache } from '@/lib/content/files/file-cache'

/** A folder with files, and which of them were read. */
function folderOf(...names: string[]) {
  const root = mkdtempSync(path.join(tmpdir(), 'signpost-files-'))
  const write = (name: string, text: string) => writeFileSync(path.join(root, name), text)
  for (const name of names) write(name, 'first')
  const read: string[] = []
  const get = (cache: ReturnType<typeof createFileCache<string>>, name: string) =>
    cache.get(root, name, () => {
      read.push(name)
      return name
    })
  return { root, write, read, get, remove: () => rmSync(root, { recursive: true }) }
}

test('a file is read again only when it has changed, and one that is not there as well', () => {
  const { get, read, write, remove } = folderOf('a')
  const cache = createFileCache<string>(9)
  for (let time = 0; time < 2; time++) for (const name of ['a', 'gone']) get(cache, name)
  expect(read).toEqual(['a', 'gone'])
  write('a', 'second')
  write('gone', 'there')
  for (const name of ['a', 'gone']) get(cache, name)
  expect(read).toEqual(['a', 'gone', 'a', 'gone'])
  remove()
})

test('more files than it holds take the places of those that were read first', () => {
  const { get, read, remove } = folderOf('a', 'b', 'c')
  const cache = createFileCache<string>(2)
  for (const name of ['a', 'b', 'c', 'b', 'a']) get(cache, name)
  expect(read).toEqual(['a', 'b', 'c', 'a'])
  remove()
})
