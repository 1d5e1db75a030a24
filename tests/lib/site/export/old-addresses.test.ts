import { jest } from '@jest/globals'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { getPathMatch } from 'next/dist/shared/lib/router/utils/path-match.js'
import { prepareDestination } from 'next/dist/shared/lib/router/utils/prepare-destination.js'
import { movedIn } from '@/lib/content'
import { contentOf } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import { isLost } from '@/lib/framework/own-addresses'
import { formerAddresses } from '@/lib/site/export/redirects'
import nextConfig from '@/next.config.js'
import { contentFolder, SOUND } from '@/tests/harness/content-folder'

const LANGUAGES = ['en', 'zh-Hant']
const ENDINGS = ['', '.md', '.json', '/all', '/map']

const guide = (start: string, aliases: string[] = []) =>
  `---\ntitle: A guide\nsummary: Find out.\nstart: ${start}\naliases: [${aliases.join()}]\n---\n`
const step = (aliases: string[] = []) =>
  `---\ntitle: A step\noutcome: solved\naliases: [${aliases.join()}]\n---\n`

test.each([
  [
    'a removed guide, which another took over',
    {
      'en/dark/index.mdx': guide('plugged-in', ['fault', 'error']),
      'en/dark/plugged-in.mdx': step(['fault/hum', 'fault/fuse', 'error/hum']),
    },
    { 'fault/hum': 'dark/plugged-in', 'fault/fuse': 'dark/plugged-in', 'error/hum': 'dark/plugged-in' },
    { fault: 'dark', error: 'dark' },
  ],
  [
    'a removed guide, whose steps were shared out',
    { 'en/dark/call.mdx': step(['fault/hum']), 'en/dark/light.mdx': step(['fault/fuse']) },
    { 'fault/hum': 'dark/call', 'fault/fuse': 'dark/light' },
    {},
  ],
  [
    'a step that moved to another guide, before its own was renamed',
    {
      'en/trouble/index.mdx': guide('hum', ['fault']),
      'en/trouble/hum.mdx': step(),
      'en/dark/fuse.mdx': step(['fault/fuse']),
    },
    { 'fault/hum': 'trouble/hum', 'fault/fuse': 'dark/fuse' },
    { fault: 'trouble' },
  ],
  [
    'a step that was renamed, after its guide was, twice',
    {
      'en/trouble/index.mdx': guide('fuse-two', ['error', 'fault']),
      'en/trouble/fuse-two.mdx': step(['fuse', 'fuse-one']),
    },
    {
      ...{ 'error/fuse': 'trouble/fuse-two', 'fault/fuse': 'trouble/fuse-two' },
      ...{ 'fault/fuse-one': 'trouble/fuse-two', 'trouble/fuse': 'trouble/fuse-two' },
      ...{ 'error/fuse-two': 'trouble/fuse-two' },
    },
    { error: 'trouble', fault: 'trouble' },
  ],
  [
    'a step that moved, after its guide was renamed',
    {
      'en/trouble/index.mdx': guide('hum', ['fault']),
      'en/trouble/hum.mdx': step(),
      'en/dark/fuse.mdx': step(['trouble/fuse']),
    },
    { 'fault/fuse': 'dark/fuse', 'trouble/fuse': 'dark/fuse', 'fault/hum': 'trouble/hum' },
    { fault: 'trouble' },
  ],
  [
    'a guide that has the name of another one again',
    {
      'en/123/index.mdx': guide('fuse', ['fault']),
      'en/123/fuse.mdx': step(),
      'en/dark/light.mdx': step(['fault/fuse']),
      'en/dark/index.mdx': guide('plugged-in', ['123']),
    },
    { 'fault/fuse': 'dark/light' },
    { fault: '123' },
  ],
])('old addresses of %s arrive at once, by the server as by an export', async (_, files, steps, guides) => {
  const site = openSite(files)
  const expected = new Map<string, string>()
  for (const lang of LANGUAGES) {
    for (const [old, now] of Object.entries(steps))
      for (const ending of ['', '.md']) expected.set(`${lang}/${old}${ending}`, `${lang}/${now}${ending}`)
    for (const [old, now] of Object.entries(guides))
      for (const ending of ENDINGS) expected.set(`${lang}/${old}${ending}`, `${lang}/${now}${ending}`)
  }
  const old = [...expected.keys()]
  const redirects = await site.redirects()
  expect(new Map(old.map((one) => [one, arriving(one, redirects)]))).toEqual(expected)
  expect(new Map(old.map((one) => [one, site.exported(one)]))).toEqual(expected)
  expect(old.filter((one) => isLost(`/${one}`, site.served))).toEqual([])
  // What never was an address is none here and there.
  for (const never of Object.keys(guides).map((one) => `en/${one}/never`))
    expect([isLost(`/${never}`, site.served), site.exported(never)]).toEqual([true, undefined])
})

test('a guide that had many names, whose steps had many, does not make an address of each with each', async () => {
  const names = Array.from({ length: 70 }, (_, i) => `fault-${i}`)
  const former = Array.from({ length: 600 }, (_, i) => `hum-${i}`)
  const site = openSite({
    'en/dark/index.mdx': guide('plugged-in', names),
    'en/dark/plugged-in.mdx': step(former),
  })
  const parse = jest.spyOn(JSON, 'parse')
  const redirects = await site.redirects()
  // What was prepared is read once for all, not for each of them.
  expect(parse.mock.calls.length).toBeLessThan(5)
  parse.mockRestore()
  expect(redirects.length).toBeLessThan(3 * names.length + 10 * former.length)
  for (const old of ['fault-0/hum-0', 'fault-69/hum-599', 'dark/hum-7', 'fault-30/plugged-in'])
    for (const ending of ['', '.md'])
      expect(arriving(`en/${old}${ending}`, redirects)).toBe(`en/dark/plugged-in${ending}`)
})

function openSite(files: Readonly<Record<string, string>>) {
  const site = { ...(JSON.parse(SOUND['site.json']!) as object), languages: LANGUAGES }
  const root = contentFolder({ ...files, 'site.json': JSON.stringify(site) })
  const allGuides = contentOf(openLibrary(root)).guides('en')
  const moved = movedIn(allGuides)
  const pages = new Set(
    LANGUAGES.flatMap((lang) =>
      [...allGuides.values()].flatMap(({ id, steps }) =>
        ['', '/all', '/map', ...[...steps.keys()].map((one) => `/${one}`)].map(
          (end) => `${lang}/${id}${end}`,
        ),
      ),
    ),
  )
  const former = formerAddresses({ languages: LANGUAGES, moved, codes: {} }, pages)
  return {
    served: { pages, moved },
    /** Where an export leads to: what machines read lies beside the pages. */
    exported(address: string): string | undefined {
      const [page = '', ...ending] = address.split(/(?=\.(?:md|json)$)/)
      const now = former.get(page)
      return now === undefined ? undefined : now + ending.join('')
    },
    async redirects(): Promise<readonly Redirect[]> {
      const prepared = path.join(
        fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-prepared-')),
        'prepared.json',
      )
      fs.writeFileSync(prepared, JSON.stringify({ moved, languages: LANGUAGES }))
      process.env.SIGNPOST_PREPARED = prepared
      return (await nextConfig('phase-production-build').redirects?.()) ?? []
    },
  }
}

interface Redirect {
  readonly source: string
  readonly destination: string
}

/** Where the server's first answer leads, as Next.js matches its redirects. */
function arriving(address: string, redirects: readonly Redirect[]): string | undefined {
  for (const { source, destination } of redirects) {
    const params = getPathMatch(source, { strict: true, removeUnnamedParams: true })(`/${address}`)
    if (!params) continue
    const to = prepareDestination({ appendParamsToQuery: false, destination, params, query: {} })
    return to.parsedDestination.pathname.slice(1)
  }
  return undefined
}
