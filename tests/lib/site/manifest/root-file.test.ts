import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { MANIFEST_VARIABLE } from '@/lib/site/manifest/variables'
import { ROOT_FILES, rootFile } from '@/lib/site/manifest/root-file'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-root-files-'))
const FILM = 'files/en/dark/a.mp4'
for (const [name, text] of [
  [FILM, '0123456789'],
  ['files/en/dark/a.txt', '0123456789'],
  ['files/en/dark/none.mp4', ''],
] as const) {
  const file = path.join(folder, ROOT_FILES, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
}
fs.writeFileSync(path.join(folder, 'secret.json'), '{}')
process.env[MANIFEST_VARIABLE] = path.join(folder, 'manifest.json')

async function asked(name: string, headers: Record<string, string> = {}) {
  const answer = await rootFile(name, new Headers(headers))
  if (!answer) return undefined
  return { status: answer.status, range: answer.headers.get('content-range'), text: await answer.text() }
}

test.each([
  ['all of it', {}, 200, null, '0123456789'],
  ['its beginning', { Range: 'bytes=0-3' }, 206, 'bytes 0-3/10', '0123'],
  ['its end', { Range: 'bytes=7-' }, 206, 'bytes 7-9/10', '789'],
  ['more than there is', { Range: 'bytes=7-99' }, 206, 'bytes 7-9/10', '789'],
  ['what is behind its end', { Range: 'bytes=10-' }, 416, 'bytes */10', ''],
  ['two parts', { Range: 'bytes=0-1,4-5' }, 200, null, '0123456789'],
  ['a part of another version', { Range: 'bytes=0-3', 'If-Range': '"other"' }, 200, null, '0123456789'],
])('of a film %s is served', async (_, headers, status, range, text) => {
  expect(await asked(FILM, headers)).toEqual({ status, range, text })
})

test('whoever has a file already is told so, and gets the rest of it', async () => {
  const version = (await rootFile(FILM, new Headers()))!.headers.get('etag')!
  expect(await asked(FILM, { 'If-None-Match': version })).toMatchObject({ status: 304, text: '' })
  expect(await asked(FILM, { Range: 'bytes=8-', 'If-Range': version })).toMatchObject({
    status: 206,
    text: '89',
  })
})

test('text, which is compressed on its way, is served as a whole; an empty file is empty', async () => {
  expect(await asked('files/en/dark/a.txt', { Range: 'bytes=0-3' })).toMatchObject({
    status: 200,
    text: '0123456789',
  })
  expect(await asked('files/en/dark/none.mp4')).toMatchObject({ status: 200, text: '' })
  expect(await asked('files/en/dark/none.mp4', { Range: 'bytes=0-' })).toMatchObject({ status: 416 })
})

test('a file whose bytes nobody reads, as for HEAD, is not opened; one that is read is closed again', async () => {
  const large = path.join(folder, ROOT_FILES, 'files/en/dark/plan.pdf')
  fs.writeFileSync(large, Buffer.alloc(300_000, 'p'))
  const isOpen = () =>
    fs.readdirSync('/proc/self/fd').some((one) => {
      try {
        return fs.readlinkSync(`/proc/self/fd/${one}`) === large
      } catch {
        return false
      }
    })
  const unread = await rootFile('files/en/dark/plan.pdf', new Headers())
  // The system opens files in its own time: after it has opened and read this one, it would have opened that.
  expect((await asked('files/en/dark/plan.pdf'))!.text).toHaveLength(300_000)
  expect(isOpen()).toBe(false)
  expect(unread!.headers.get('content-length')).toBe('300000')
  const half = (await rootFile('files/en/dark/plan.pdf', new Headers()))!.body!.getReader()
  await half.read()
  await half.cancel()
  // The system closes it in its own time, too.
  while (isOpen()) await setImmediate()
})

test.each(['files/en/dark', 'files/en/dark/no.mp4', '../secret.json', '%2e%2e/secret.json', '%'])(
  'there is no file %s',
  async (name) => {
    expect(await asked(name)).toBeUndefined()
  },
)
