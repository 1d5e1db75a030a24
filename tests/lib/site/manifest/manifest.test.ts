import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pageAssets, manifest } from '@/lib/site/manifest/manifest'
import { MANIFEST_VARIABLE } from '@/lib/site/manifest/variables'
import { manifestWith } from '../../../harness/manifest'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'signpost-assets-'))
})
afterEach(() => rm(folder, { recursive: true }))
afterEach(() => Reflect.deleteProperty(process.env, MANIFEST_VARIABLE))

test('next started by hand is told what to start instead', () => {
  expect(() => pageAssets()).toThrow('Use `npm run build`, `npm start` or `npm run dev`')
})

async function manifestFile(text: string): Promise<string> {
  const file = path.join(folder, 'manifest.json')
  await writeFile(file, text)
  process.env[MANIFEST_VARIABLE] = file
  return file
}

test('pages get the manifest, and get it anew when it was written anew', async () => {
  const {
    css,
    pageStyles,
    look,
    deferredCss,
    boots,
    boot,
    past,
    script,
    deferredScript,
    whole,
    guideData,
    ...more
  } = manifestWith({})
  const carried = {
    css,
    pageStyles,
    look,
    deferredCss,
    boots,
    boot,
    past,
    script,
    deferredScript,
    whole,
    guideData,
  }
  const file = await manifestFile(JSON.stringify({ ...more, ...carried }))
  expect(pageAssets()).toEqual(carried)
  await writeFile(file, JSON.stringify(manifestWith({ css: 'b{}' })))
  await utimes(file, new Date(), new Date(Date.now() + 1000))
  expect(pageAssets().css).toBe('b{}')
})

test.each([
  ['of another version', '{"css":"a{}"}', 'pageStyles'],
  ['with something else in a place', JSON.stringify({ ...manifestWith({}), codes: [] }), 'codes'],
])('a manifest is refused %s, by the place', async (_, text, place) => {
  const file = await manifestFile(text)
  expect(() => manifest()).toThrow(`${file} is of another version, or damaged: ${place}: `)
})
