import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { assets, PREPARED_VARIABLE } from '@/lib/assets'

const PREPARED = {
  css: 'a{}',
  sheets: { whole: 'w{}' },
  later: '/l.css',
  boots: { interfaces: 'i()' },
  boot: 'b()',
  script: '/r.js',
  rest: '/rest.js',
  policy: 'p',
  walks: '/w',
  folder: '/f',
  languages: ['en'],
  shortCodes: {},
  codes: {},
  moved: {},
}

afterEach(() => Reflect.deleteProperty(process.env, PREPARED_VARIABLE))

test('next started by hand is told what to start instead', () => {
  expect(() => assets()).toThrow('Use `npm run build`, `npm start` or `npm run dev`')
})

test('pages get what was prepared, and get it anew when it was prepared anew', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-assets-'))
  const file = path.join(folder, 'prepared.json')
  process.env[PREPARED_VARIABLE] = file
  await writeFile(file, JSON.stringify(PREPARED))
  expect(assets()).toEqual({
    css: 'a{}',
    sheets: { whole: 'w{}' },
    later: '/l.css',
    boots: { interfaces: 'i()' },
    boot: 'b()',
    script: '/r.js',
    rest: '/rest.js',
    walks: '/w',
  })
  await writeFile(file, JSON.stringify({ ...PREPARED, css: 'b{}' }))
  await utimes(file, new Date(), new Date(Date.now() + 1000))
  expect(assets().css).toBe('b{}')
  await rm(folder, { recursive: true })
})
