import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { UserError } from '@/lib/command/user-error'
import { openDesk, type Desk } from '@/scripts/desk/desk'
import { importApart } from '@/scripts/desk/serve/import-apart'
import { serveDesk, type Serving } from '@/scripts/desk/serve/server'
import { writtenContent } from './content'

let root: string
let desk: Desk
let serving: Serving
let cookie: string
beforeAll(async () => {
  root = writtenContent()
  desk = openDesk(root, {}, false)
  serving = await serveDesk(desk, 0, () => undefined)
  const opened = await fetch(serving.address, { redirect: 'manual' })
  cookie = opened.headers.get('set-cookie')!.split(';')[0]!
})
afterAll(async () => {
  await serving.close()
  await desk.close()
})

/** Asks as the desk's page does. */
async function ask(method: string, name: string, body?: unknown) {
  const { origin } = new URL(serving.address)
  const response = await fetch(`${origin}/desk/api/${name}`, {
    method,
    headers: { cookie, ...(method !== 'GET' && { origin, 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const json = (await response.json()) as Record<string, unknown>
  return { status: response.status, json }
}

const FILE = 'en/dark/call.mdx'
const read = () => fs.readFileSync(path.join(root, FILE), 'utf8')

test('the address that was printed gives a cookie, which no script reads and no other site sends', async () => {
  const response = await fetch(serving.address, { redirect: 'manual' })
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/desk')
  expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/)
})

test.each([
  ['overview'],
  ['guide?lang=en&guide=dark'],
  [`file?path=${FILE}`],
  ['targets?lang=en&q=light'],
  ['beside?lang=cs&guide=dark&step=plugged-in'],
  ['pictures'],
  ['git'],
])('GET %s is answered', async (name) => {
  expect((await ask('GET', name)).status).toBe(200)
})

test('of an overview that is known already, only the guides are told that have become others', async () => {
  const { json: whole } = await ask('GET', 'overview')
  const since = `overview?since=${String(whole.at)}`
  const ids = (guides: unknown) => (guides as { id: string }[]).map(({ id }) => id)
  expect(ids(whole.guides)).toEqual(whole.order)
  expect((await ask('GET', since)).json).toMatchObject({ at: whole.at, guides: [] })
  const at = { guide: 'dim', step: 'bulb' }
  await ask('POST', 'change', { kind: 'set-fields', lang: 'en', at, fields: { title: 'How old is it?' } })
  const { json: news } = await ask('GET', since)
  expect(ids(news.guides)).toEqual(['dim'])
  expect(news).not.toHaveProperty('order')
  await ask('POST', 'undo', {})
  await ask('POST', 'change', {
    kind: 'add-guide',
    id: 'loud',
    title: 'It is loud',
    summary: 'Make it silent.',
  })
  const { json: later } = await ask('GET', `overview?since=${String(news.at)}`)
  expect(later.order).toEqual([...ids(whole.guides), 'loud'].sort())
  expect(ids(later.guides)).toEqual(['dim', 'loud'])
  await ask('POST', 'undo', {})
})

test('what is saved upon an older state is merged, or comes back with both texts', async () => {
  const { json: file } = await ask('GET', `file?path=${FILE}`)
  const text = String(file.text)
  fs.writeFileSync(path.join(root, FILE), text.replace('Call us', 'Call us now'))
  const saved = await ask('PUT', 'file', { path: FILE, version: file.version, text: `${text}\n\nMore.\n` })
  expect(saved).toMatchObject({ status: 200, json: { merged: true } })
  expect(read()).toContain('Call us now')
  const mine = text.replace('Call us', 'Write to us')
  const conflict = await ask('PUT', 'file', { path: FILE, version: file.version, text: mine })
  expect(conflict).toMatchObject({ status: 409, json: { conflict: true, mine, theirs: read() } })
  expect((await ask('GET', 'overview')).json.unsaved).toMatchObject([{ path: FILE, text: mine }])
  await ask('POST', 'settle', { path: FILE, keep: false })
  expect((await ask('GET', 'overview')).json.unsaved).toEqual([])
})

test('a picture is kept as a PNG with a marks file, and undone with it', async () => {
  const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#246' } })
    .jpeg()
    .toBuffer()
  const picture = { folder: 'device', name: 'front', data: jpeg.toString('base64') }
  expect(await ask('POST', 'picture', picture)).toMatchObject({
    status: 200,
    json: { width: 40, height: 30, marks: [] },
  })
  const marks = [{ n: 1, x: 0.1, y: 0.1, width: 0.2, height: 0.2 }]
  expect(await ask('PUT', 'marks', { id: 'device/front', marks, upon: [] })).toMatchObject({
    status: 200,
    json: { marks },
  })
  await ask('POST', 'undo', {})
  await ask('POST', 'undo', {})
  expect((await ask('GET', 'pictures')).json).toEqual([])
})

test('marks of two desks are both kept, and one that both moved is refused', async () => {
  const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#246' } })
    .png()
    .toBuffer()
  const id = 'device/side'
  await ask('POST', 'picture', { folder: 'device', name: 'side', data: png.toString('base64') })
  const mark = (n: number, x: number) => ({ n, x, y: 0.1, width: 0.25, height: 0.25 })
  const put = (marks: object[], upon: object[]) => ask('PUT', 'marks', { id, marks, upon })
  const [first, mine, theirs] = [mark(1, 0.1), mark(2, 0.2), mark(3, 0.3)]
  await put([first], [])
  await put([first, mine], [first])
  expect((await put([first, theirs], [first])).json).toMatchObject({ marks: [first, mine, theirs] })
  expect(await put([mark(1, 0.4), mine, theirs], [first, mine, theirs])).toMatchObject({ status: 200 })
  expect(await put([mark(1, 0.5), mine, theirs], [first, mine, theirs])).toMatchObject({ status: 422 })
  expect((await ask('GET', `marks?id=${id}`)).json).toMatchObject({ marks: [mark(1, 0.4), mine, theirs] })
})

test('a picture with a marks file that cannot be read is not replaced, nor are its marks', async () => {
  const file = path.join(root, 'screenshots/device/broken.json')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, '{ "marks": [')
  const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#246' } })
    .png()
    .toBuffer()
  const picture = { folder: 'device', name: 'broken', data: png.toString('base64') }
  expect(await ask('POST', 'picture', picture)).toMatchObject({ status: 422 })
  expect(fs.readFileSync(file, 'utf8')).toBe('{ "marks": [')
})

test.each([
  ['a file that is not there', 'GET', 'file?path=en/dark/none.mdx', undefined, 404],
  ['a path out of the content', 'GET', 'file?path=../x.mdx', undefined, 422],
  ['a guide that is not there', 'GET', 'guide?lang=en&guide=none', undefined, 422],
  ['a route that is not there', 'GET', 'nothing', undefined, 404],
  ['what is no JSON', 'POST', 'change', '{"kind":', 400],
  [
    'a name that is taken',
    'POST',
    'change',
    { kind: 'rename-step', at: { guide: 'dark', step: 'call' }, to: 'light' },
    422,
  ],
  [
    'a name that is none',
    'POST',
    'change',
    { kind: 'rename-step', at: { guide: 'dark', step: 'call' }, to: '../x' },
    400,
  ],
  ['what is too large', 'POST', 'check', 'x'.repeat(9 * 1024 * 1024), 413],
  ['what is no picture', 'POST', 'picture', { folder: 'device', name: 'no', data: 'bm8gcGljdHVyZQ==' }, 422],
] as const)('%s is refused in words', async (_, method, name, body, status) => {
  const answer = await ask(method, name, body)
  expect(answer.status).toBe(status)
  expect(answer.json.error).toEqual(expect.any(String))
})

test('an import is read in a process of its own, and given up where it takes too long', async () => {
  const data = Buffer.from('# The lamp hums\n\nSwitch it off.\n\n## Wait\n\nA minute.\n')
  const file = { name: 'hum.md', data: data.toString('base64'), lang: 'en' }
  const imported = ask('POST', 'import', file)
  // Meanwhile the desk answers.
  expect((await ask('GET', 'pictures')).status).toBe(200)
  expect(await imported).toMatchObject({ status: 200, json: { guide: 'the-lamp-hums' } })
  expect(fs.existsSync(path.join(root, 'en/the-lamp-hums/index.mdx'))).toBe(true)
  await ask('POST', 'undo', {})
  expect(fs.existsSync(path.join(root, 'en/the-lamp-hums'))).toBe(false)
  await expect(importApart({ ...file, data, root }, 1)).rejects.toThrow(UserError)
  expect(await ask('POST', 'import', { ...file, name: 'hum.exe' })).toMatchObject({ status: 422 })
})
