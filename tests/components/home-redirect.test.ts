import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { GET } from '@/app/route'

let root: string

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'signpost-'))
  const contact = { url: 'https://example.com', label: { en: 'Support' } }
  const site = { name: 'Test', languages: ['en', 'cs'], interfaces: [], contact }
  await writeFile(path.join(root, 'site.json'), JSON.stringify(site))
  process.env.CONTENT_DIR = root
})

afterAll(async () => {
  delete process.env.CONTENT_DIR
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
