import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stripPages } from '@/lib/build/strip-pages'

let dist: string

async function put(name: string, text: string): Promise<void> {
  const file = path.join(dist, 'server', 'app', name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}

function get(name: string): Promise<string> {
  return readFile(path.join(dist, 'server', 'app', name), 'utf8')
}

beforeEach(async () => {
  dist = await mkdtemp(path.join(tmpdir(), 'signpost-strip-'))
})

afterEach(() => rm(dist, { recursive: true }))

test('pages are stripped, and the payloads beside them emptied, but still there', async () => {
  await put('en/guide.html', '<p>Hello<script>flight()</script></p>')
  await put('en/guide.rsc', 'flight')
  await put('en/guide.segments/_tree.segment.rsc', 'flight')
  await put(
    'en/guide.meta',
    '{"headers":{"x-nextjs-stale-time":"300","link":"kept"},"segmentPaths":["/_tree"],"status":404}',
  )
  expect(await stripPages(dist)).toEqual({ pages: 1, before: 37, after: 12 })
  expect(await get('en/guide.html')).toBe('<p>Hello</p>')
  expect(await get('en/guide.rsc')).toBe('')
  expect(JSON.parse(await get('en/guide.meta'))).toEqual({ headers: { link: 'kept' }, status: 404 })
  await expect(get('en/guide.segments/_tree.segment.rsc')).rejects.toThrow('ENOENT')
})

test('a document that a route of ours returned stays as it is, and counts', async () => {
  await put('en/guide/step.body', '<p>Hello<script data-signpost="">ours()</script></p>')
  expect(await stripPages(dist)).toEqual({ pages: 1, before: 52, after: 52 })
  expect(await get('en/guide/step.body')).toBe('<p>Hello<script data-signpost="">ours()</script></p>')
})

test('a page that would need the framework ends the build, by name', async () => {
  await put('en/guide/step.html', '<template id="B:1"></template>')
  await expect(stripPages(dist)).rejects.toThrow('The page en/guide/step.html does not work without scripts')
})
