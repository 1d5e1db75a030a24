import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { GET } from '@/app/route'
import { MANIFEST_VARIABLE } from '@/lib/site/manifest/variables'
import { manifestWith } from '../harness/manifest'

let root: string

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'signpost-'))
  const file = path.join(root, 'manifest.json')
  await writeFile(
    file,
    JSON.stringify(manifestWith({ languages: ['en', 'cs'], languageTable: { en: 'en', cs: 'cs' } })),
  )
  process.env[MANIFEST_VARIABLE] = file
})

afterAll(async () => {
  Reflect.deleteProperty(process.env, MANIFEST_VARIABLE)
  await rm(root, { recursive: true })
})

function ask(address: string, language?: string): Response {
  return GET(
    new Request(`http://localhost${address}`, { headers: language ? { 'accept-language': language } : {} }),
  )
}

test('the front door leads to the language that the browser asks for', () => {
  expect(ask('/', 'cs-CZ').headers.get('location')).toBe('/cs')
})

test('the front door leads to the first language where the browser says nothing', () => {
  expect(ask('/').headers.get('location')).toBe('/en')
})

test('the front door keeps the query', () => {
  expect(ask('/?ui=old&via=a.b~c.d', 'cs').headers.get('location')).toBe('/cs?ui=old&via=a.b~c.d')
})

test('the front door tells caches what its answer depends on, and may lead elsewhere later', () => {
  const { status, headers } = ask('/', 'cs')
  expect(headers.get('vary')).toBe('Accept-Language')
  expect(status).toBe(307)
})
