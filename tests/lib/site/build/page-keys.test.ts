import fs from 'node:fs'
import path from 'node:path'
import { openContent } from '@/lib/content'
import { groupKeys } from '@/lib/site/build/content-keys'
import { guideKeys } from '@/lib/site/build/page-keys'
import { settingsIn } from '@/lib/site/build/settings'
import { contentFolder } from '../../../harness/content-folder'
import { manifestWith } from '../../../harness/manifest'

// A page is taken over from a former build where its key is the same. So whatever can be seen on it must change the key.

const root = contentFolder({
  'en/fuse/index.mdx': '---\ntitle: The fuse\nsummary: About it.\nstart: out\n---\n',
  'en/fuse/out.mdx': '---\ntitle: It is out\noutcome: solved\n---\n',
})
/** In place of the engine, whose thousand files would be read anew for every key. */
const engine = contentFolder({ 'app/page.tsx': 'page', 'package.json': '{}' })
afterAll(() => {
  for (const folder of [root, engine]) fs.rmSync(folder, { recursive: true })
})

const MANIFEST = {
  guideData: { dark: '/walks.1', fuse: '/walks.2' },
  shortCodes: { 'dark/call': 'aaa', 'fuse/out': 'bbb' },
}

async function keys(
  environment: Record<string, string> = {},
  manifest: object = {},
  which: 'pages' | 'content' = 'pages',
) {
  const settings = settingsIn({ CONTENT_DIR: root, ...environment })
  const content = openContent(settings)
  const groups = await groupKeys({ root: engine }, content, settings)
  return guideKeys(groups, manifestWith({ ...MANIFEST, ...manifest }))[which]
}

/** The guides whose keys another state of things has changed. */
async function changed(other: () => ReturnType<typeof keys>): Promise<string[]> {
  const before = await keys()
  const after = await other()
  return Object.keys(before).filter((guide) => before[guide] !== after[guide])
}

test('the same things have the same keys', async () => {
  expect(await changed(() => keys())).toEqual([])
})

test.each([
  ['a build for support staff', { AUDIENCE: 'agent' }],
  ['drafts', { DRAFTS: '1' }],
  ['another path', { BASE_PATH: '/help' }],
  ['another origin', { SITE_URL: 'https://other.example' }],
])('settings change all keys: %s', async (_, environment) => {
  expect(await changed(() => keys(environment))).toEqual(['dark', 'fuse'])
})

test.each([
  ['what every page carries', { css: 'b{}' }, ['dark', 'fuse']],
  ['the data of its trails', { guideData: { dark: '/walks.3', fuse: '/walks.2' } }, ['dark']],
  ['a short code', { shortCodes: { 'dark/call': 'aaa', 'fuse/out': 'ccc' } }, ['fuse']],
  ['what is found', { search: '/search.2' }, []],
])('what a build has prepared changes the keys of who shows it: %s', async (_, manifest, guides) => {
  expect(await changed(() => keys({}, manifest))).toEqual(guides)
})

test.each([
  ['its own text', 'en/fuse/out.mdx', ['fuse']],
  ['a file beside its steps', 'en/fuse/plan.pdf', ['fuse']],
  ['the settings of the site', 'site.json', ['dark', 'fuse']],
  ['a partial', 'en/_shared/note.mdx', ['dark', 'fuse']],
  ['a known problem', 'en/_notices/slow.mdx', ['dark', 'fuse']],
  ['a picture', 'screenshots/old/home.png', ['dark', 'fuse']],
  ['the lock of short codes, of which a page shows its own', 'links.lock.json', []],
])('files change the keys of the guides that show them: %s', async (_, name, guides) => {
  const file = path.join(root, name)
  const had = fs.existsSync(file) ? fs.readFileSync(file) : undefined
  const found = await changed(async () => {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.appendFileSync(file, ' ')
    return keys()
  })
  if (had) fs.writeFileSync(file, had)
  else fs.rmSync(file)
  expect(found).toEqual(guides)
})

test('the sources of the engine change all keys', async () => {
  expect(
    await changed(async () => {
      fs.appendFileSync(path.join(engine, 'app/page.tsx'), ' ')
      return keys()
    }),
  ).toEqual(['dark', 'fuse'])
})

test('what a build has prepared is not the content', async () => {
  expect(await keys({}, { css: 'b{}' }, 'content')).toEqual(await keys({}, {}, 'content'))
})
