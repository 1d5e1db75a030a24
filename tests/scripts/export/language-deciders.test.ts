import vm from 'node:vm'
import { bundle } from '@/lib/site/build/bundle'
import { nginxConf } from '@/lib/site/export/servers/nginx'
import { askedLanguage } from '@/lib/language/asked-language'
import { languageTable } from '@/lib/language/language-table'
import { LANGUAGE_CASES, OFFERED } from '../../harness/language-cases'
import { answerOf, hasNginx, sayIfMissing, startNginx, type OtherServer } from '../../harness/other-servers'

// The server's own is in tests/lib/messages: the same headers, the same languages.

const table = languageTable(OFFERED)

/** What a browser that sends a header lists for scripts. */
function listed(header: string): string[] {
  return header
    .split(',')
    .filter((one) => !/;\s*q=0(?:\.0*)?\s*$/.test(one))
    .map((one) => one.split(';')[0]!.trim())
}

describe('the script of a page', () => {
  let script: string
  beforeAll(async () => {
    const define = { SIGNPOST_LANGUAGE_TABLE: JSON.stringify(table), SIGNPOST_BASE_PATH: '""' }
    script = (await bundle(process.cwd(), ['components/entries/forward.page.ts'], { format: 'iife', define }))
      .source
  })

  test.each(LANGUAGE_CASES)('leads a browser that asks for %s to %s', (header, lang) => {
    let led = ''
    vm.runInNewContext(script, {
      document: { documentElement: { dataset: { to: '/*', languages: OFFERED.join(' ') } } },
      navigator: { languages: listed(header) },
      location: { search: '', hash: '', replace: (to: string) => (led = to) },
    })
    expect(led).toBe(`/${lang}`)
  })
})

test.each(LANGUAGE_CASES)('the service worker takes %s for %s', (header, lang) => {
  expect(askedLanguage(listed(header), table) ?? OFFERED[0]).toBe(lang)
})

sayIfMissing('nginx')
const describeWith = hasNginx ? describe : describe.skip

describeWith('nginx', () => {
  let nginx: OtherServer
  beforeAll(async () => {
    nginx = await startNginx(
      nginxConf({
        ...{ folder: '/no such folder', headers: [], pageCaching: 'no-cache', audience: 'for customers' },
        ...{ languages: OFFERED, languageTable: table, former: new Map(), endings: [] },
        codes: { bcdfghj: 'dark/call' },
      }),
    )
  })
  afterAll(() => nginx.stop())

  test.each(LANGUAGE_CASES)('leads a browser that asks for %s to %s', async (header, lang) => {
    const asking = { 'accept-language': header }
    const [home, short] = await Promise.all(
      ['/', '/s/bcdfghj'].map((address) => answerOf(nginx.port, address, asking)),
    )
    expect([home!.headers.location, short!.headers.location]).toEqual([`/${lang}`, `/${lang}/dark/call`])
  })
})
