import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { paths } from '@/lib/site/build/paths'
import { readBuildInfo, writeBuildInfo } from '@/lib/site/build/build-info'

const folder = mkdtempSync(path.join(tmpdir(), 'signpost-info-'))
const here = { ...paths('.next'), buildInfo: path.join(folder, 'signpost.json') }

afterAll(() => rmSync(folder, { recursive: true }))

test('what a build was made of is read back as it was written', async () => {
  const info = {
    fingerprint: 'abc',
    settings: { AUDIENCE: 'agent', BASE_PATH: '/help' },
    at: 5,
    bytes: 7,
  } as const
  await writeBuildInfo(here, info)
  expect(await readBuildInfo(here)).toEqual(info)
})

test.each([
  ['no mark', '{'],
  ['no fingerprint', '{"settings":{}}'],
  ['settings that nobody can set', '{"fingerprint":"a","settings":{"AUDIENCE":"everyone"}}'],
  ['settings of another kind', '{"fingerprint":"a","settings":{"BASE_PATH":5}}'],
])('a build with %s is none', async (_, text) => {
  await writeFile(here.buildInfo, text)
  expect(await readBuildInfo(here)).toBeUndefined()
})
