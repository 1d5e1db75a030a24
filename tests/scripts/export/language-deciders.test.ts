import vm from 'node:vm'
import { bundle } from '@/lib/site/build/bundle'
import { nginxConf } from '@/lib/site/export/servers/nginx'
import { askedLanguage } from '@/lib/language/asked-language'
import { languageTable } from '@/lib/language/language-table'
import { preferredLanguage } from '@/lib/language/preferred-language'
import { openKnowledge } from '@/lib/machines/knowledge/knowledge'
import { LANGUAGE_CASES, OFFERED } from '../../harness/language-cases'
import { answerOf, hasNginx, sayIfMissing, startNginx, type OtherServer } from '../../harness/other-servers'

// The server's own is in tests/lib/messages: the same headers, the same languages.

const table = languageTable(OFFERED)

/** What a browser that sends a header lists for scripts: what its reader likes best comes first. */
function listed(header: string): string[] {
  const liking = (one: string) => Number(/;\s*q=([\d.]+)/.exec(one)?.[1] ?? 1)
  return header
    .split(',')
    .filter((one) => liking(one) > 0)
    .sort((one, other) => liking(other) - liking(one))
    .map((one) => one.split(';')[0]!.trim())
}

/** The source of a script that pages carry, as the site with these languages has it. */
async function scriptOf(name: string): Promise<string> {
  const define = {
    ...{
      SIGNPOST_LANGUAGE_TABLE: JSON.stringify(table),
      SIGNPOST_EMBED_LANGUAGE: JSON.stringify(OFFERED[0]),
    },
    ...{ SIGNPOST_EMBED_TITLES: '{}', SIGNPOST_BASE_PATH: '""' },
  }
  return (await bundle(process.cwd(), [`components/entries/${name}.page.ts`], { format: 'iife', define }))
    .source
}

describe('the script of a page', () => {
  let script: string
  beforeAll(async () => {
    script = await scriptOf('forward')
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

describe('the page for an address that leads nowhere', () => {
  let script: string
  beforeAll(async () => {
    script = await scriptOf('forward-short-link')
  })

  /** The language that it speaks first, in a browser with these languages. */
  function spoken(pathname: string, languages: readonly string[]): string {
    const heading = {
      ...{ textContent: '', childNodes: [], replaceWith: () => undefined },
      cloneNode: () => ({ childNodes: [], append: () => undefined }),
    }
    const section = (lang: string) => ({
      ...{ lang, dir: '', before: () => undefined, querySelectorAll: () => [heading] },
    })
    const documentElement = { lang: OFFERED[0] as string }
    vm.runInNewContext(script, {
      document: {
        ...{ documentElement, querySelectorAll: () => OFFERED.map(section) },
        querySelector: (wanted: string) => (wanted === 'header a' ? heading : null),
      },
      navigator: { languages },
      location: { pathname, search: '', hash: '', replace: () => undefined },
      addEventListener: (_: string, run: () => void) => run(),
    })
    return documentElement.lang
  }

  test.each(LANGUAGE_CASES)('speaks to a browser that asks for %s in %s', (header, lang) => {
    expect(spoken('/nowhere', listed(header))).toBe(lang)
  })

  test.each([
    ['/zh-TW/gone', 'zh-Hant'],
    ['/nb/gone', 'no'],
    ['/cs/gone', 'cs'],
    ['/s/gone', 'he'],
  ])('at %s speaks %s, whatever the browser asks for', (address, lang) => {
    expect(spoken(address, ['iw'])).toBe(lang)
  })
})

describe('the page of another site with a guide in it', () => {
  let script: string
  beforeAll(async () => {
    script = await scriptOf('embed-host')
  })

  /** The language of the guide in a page with this `lang`. */
  function framed(own: string | null, around: string): string {
    let Frame: (new () => { connectedCallback: () => void }) | undefined
    const frame: { style: object; src?: string } = { style: {} }
    vm.runInNewContext(script, {
      URL,
      document: {
        ...{ currentScript: { src: 'https://help.example/embed.js' }, documentElement: { lang: around } },
        createElement: () => frame,
      },
      HTMLElement: class {
        isConnected = true
        getAttribute = (name: string) => (name === 'lang' ? own : null)
        replaceChildren = () => undefined
      },
      customElements: { get: () => undefined, define: (_: string, made: typeof Frame) => (Frame = made) },
      location: { href: 'https://shop.example/' },
      addEventListener: () => undefined,
    })
    new Frame!().connectedCallback()
    return new URL(frame.src!).pathname.split('/')[1]!
  }

  const single = LANGUAGE_CASES.filter(([header]) => !/[,;]/.test(header))
  test.each(single)('that is in %s has it in %s, and so has one that asks for that itself', (tag, lang) => {
    expect(framed(null, tag)).toBe(lang)
    expect(framed(tag, 'fr')).toBe(lang)
  })
})

test.each(LANGUAGE_CASES)('an assistant that asks for %s reads %s', async (header, lang) => {
  const read: string[] = []
  const knowledge = openKnowledge({
    stamp: async () => '',
    languages: async () => OFFERED,
    guides: async (one) => {
      read.push(one)
      return []
    },
    search: () => Promise.reject(new Error('Nobody searches here.')),
  })
  await knowledge.in(...listed(header))
  expect(read).toEqual([lang])
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

  test.each([4000, 4090, 60_000])('looks no farther than we do behind %d signs', async (signs) => {
    const header = `${','.repeat(signs)}he`
    const { headers } = await answerOf(nginx.port, '/', { 'accept-language': header })
    expect(headers.location).toBe(`/${preferredLanguage(header, table) ?? OFFERED[0]}`)
  })
})
