import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { GuideDocument } from '@/app/(reader)/[lang]/[guide]/guide-page'
import { guideView } from '@/app/(reader)/[lang]/[guide]/guide-view'
import { WholeDocument } from '@/app/(reader)/[lang]/[guide]/all/whole-page'
import { wholeView } from '@/app/(reader)/[lang]/[guide]/all/whole-view'
import { MapDocument } from '@/app/(reader)/[lang]/[guide]/map/map-page'
import { mapView } from '@/app/(reader)/[lang]/[guide]/map/map-view'
import { StepDocument } from '@/app/(reader)/[lang]/[guide]/[step]/step-page'
import { stepView } from '@/app/(reader)/[lang]/[guide]/[step]/step-view'
import { OfflineDocument } from '@/app/(reader)/[lang]/%5Foffline/offline-page'
import { offlineView } from '@/app/(reader)/[lang]/%5Foffline/offline-view'
import { HomeDocument } from '@/app/(reader)/[lang]/home-page'
import { homeView } from '@/app/(reader)/[lang]/home-view'
import { SearchDocument } from '@/app/(reader)/[lang]/search/search-page'
import { searchView } from '@/app/(reader)/[lang]/search/search-view'
import { LostDocument } from '@/app/(reader)/%5Flost/lost-page'
import { lostView } from '@/app/(reader)/%5Flost/lost-view'
import { direction } from '@/lib/messages'
import { MANIFEST_VARIABLE } from '@/lib/site/manifest/variables'
import { contentFolder } from '../harness/content-folder'
import { manifestWith } from '../harness/manifest'
import { inDepth } from '../harness/depth'

/** A sound site in one language, with all that makes the interface speak; its own words are all `T`. */
function siteIn(lang: string, T: string): string {
  const step = (rest: string) => `---\ntitle: ${T}?\nreviewed: 2026-11-20\n${rest}\n---\n\n${T}\n`
  const guide = (start: string, rest = '') =>
    `---\ntitle: ${T}\nsummary: ${T}\nstart: ${start}\nreviewed: 2026-11-20\n${rest}---\n\n${T}\n`
  const many = Array.from({ length: 30 }, (_, i) => [
    [`${lang}/guide-${i}/index.mdx`, guide('end', `products: [${i % 2 ? T : `${T}${T}`}]\n`)],
    [`${lang}/guide-${i}/end.mdx`, step('outcome: solved')],
  ])
  const long = Array.from({ length: 100 }, (_, i) => [
    `${lang}/long/step-${i}.mdx`,
    step(i === 99 ? 'outcome: solved' : `next: step-${i + 1}`),
  ])
  return contentFolder(
    {
      'site.json': JSON.stringify({
        name: T,
        languages: [lang],
        url: 'https://xn--example.test',
        topics: [{ id: 'light', label: { [lang]: T } }],
        interfaces: ['a', 'b', 'c'].map((id) => ({ id, label: { [lang]: T }, recognise: { [lang]: T } })),
        contact: { url: 'https://xn--example.test/', label: { [lang]: T } },
      }),
      ...Object.fromEntries([...many.flat(), ...long]),
      [`${lang}/long/index.mdx`]: guide('step-0'),
      [`${lang}/from/index.mdx`]: guide('away', 'topic: light\n'),
      [`${lang}/from/away.mdx`]: step('next: dark/which\nthen: back'),
      [`${lang}/from/back.mdx`]: step('outcome: solved'),
      [`${lang}/dark/index.mdx`]: guide('which'),
      [`${lang}/dark/which.mdx`]: step(
        `choices:\n  - label: ${T}\n    to: fix\n    then: after\n  - id: help\n    label: ${T}${T}\n    to: call\n  - id: again\n    label: ${T}${T}${T}\n    to: fix`,
      ),
      [`${lang}/dark/fix.mdx`]: `${step('next: light')}
<Note>${T}</Note>

<Warning>${T}</Warning>

<Interface version="a">${T}</Interface>

<Interface version="b">${T}</Interface>

<Interface version="a">${T}</Interface>

- [ ] ${T}

> ${T}

\`\`\`
${T}
\`\`\`

| ${T} | ${T} |
|---|---|
| ${T} | ${T} |

${T}[^1]

[^1]: ${T}
`,
      [`${lang}/dark/light.mdx`]: step('outcome: solved'),
      [`${lang}/dark/after.mdx`]: step('outcome: solved'),
      [`${lang}/dark/call.mdx`]: step('outcome: support'),
    },
    {},
  )
}

// Languages that the interface does not speak, in letters that English has not: every word in Latin letters is the interface's.
const SITES = { ta: siteIn('ta', 'சொல்'), he: siteIn('he', 'מילה'), en: siteIn('en', 'Word') }
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-manifest-'))
const own = { CONTENT_DIR: process.env.CONTENT_DIR, [MANIFEST_VARIABLE]: process.env[MANIFEST_VARIABLE] }

beforeAll(() => {
  const file = path.join(folder, 'manifest.json')
  fs.writeFileSync(file, JSON.stringify(manifestWith({})))
  process.env[MANIFEST_VARIABLE] = file
})
afterAll(() => {
  for (const [name, value] of Object.entries(own))
    if (value === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = value
})

const VOID = /^(?:area|base|br|col|hr|img|input|link|meta|source|track|wbr)$/
/** Attributes that are read out or shown. */
const SPOKEN = /\s(?:aria-label|alt|title|placeholder)="([^"]*)"/g

/**
 * Words in Latin letters that a page says of itself in its own language, with what they stand in; and those that run the way of
 * another language.
 */
function wronglySpoken(html: string, lang: string): string[] {
  const body = html.slice(html.indexOf('<body'))
  const faults: string[] = []
  const page = { lang, dir: direction(lang) }
  const around = [page]
  const said = (words: string) => /[a-z]{2}/i.test(words.replace(/&#?\w+;/g, ''))
  for (const [, end, name = '', attributes = '', closed, text] of body.matchAll(
    /<(\/?)([a-z][\w-]*)((?:\s[^<>"]*(?:"[^"]*")?)*?)(\/?)>|([^<]+)/gi,
  )) {
    const { lang: now, dir } = around.at(-1)!
    if (text !== undefined) {
      if (!said(text)) continue
      if (now === lang) faults.push(`${text.trim()} (text)`)
      else if (dir !== 'ltr') faults.push(`${text.trim()} (${dir})`)
    } else if (end) around.pop()
    else {
      const value = (attribute: string) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(attributes)?.[1]
      const own = {
        lang: value('lang') ?? now,
        dir: value('dir') ?? (name === 'bdi' ? 'auto' : (value('direction') ?? dir)),
      }
      around.push(own as typeof page)
      for (const [, words = ''] of attributes.matchAll(SPOKEN))
        if (said(words) && own.lang === lang) faults.push(`${words} (${name})`)
      if (closed || VOID.test(name)) around.pop()
    }
  }
  return faults
}

const PAGES: [string, (lang: string) => ReactElement][] = [
  ['home', (lang) => <HomeDocument {...homeView({ lang })} />],
  ['search', (lang) => <SearchDocument {...searchView({ lang })} />],
  ['reading offline', (lang) => <OfflineDocument {...offlineView({ lang })} />],
  ['an address that leads nowhere', () => <LostDocument {...lostView()} />],
  ['a guide', (lang) => <GuideDocument {...guideView({ lang, guide: 'dark' })} />],
  ['a long guide', (lang) => <GuideDocument {...guideView({ lang, guide: 'long' })} />],
  ['a guide that leads into another', (lang) => <GuideDocument {...guideView({ lang, guide: 'from' })} />],
  ['a question', (lang) => <StepDocument {...stepView({ lang, guide: 'dark', step: 'which' })} />],
  ['an instruction', (lang) => <StepDocument {...stepView({ lang, guide: 'dark', step: 'fix' })} />],
  ['a step far on', (lang) => <StepDocument {...stepView({ lang, guide: 'long', step: 'step-60' })} />],
  ['an end', (lang) => <StepDocument {...stepView({ lang, guide: 'dark', step: 'light' })} />],
  ['an end with support', (lang) => <StepDocument {...stepView({ lang, guide: 'dark', step: 'call' })} />],
  ['all steps', (lang) => <WholeDocument {...wholeView({ lang, guide: 'dark' })} />],
  ['all steps into another guide', (lang) => <WholeDocument {...wholeView({ lang, guide: 'from' })} />],
  ['a map', (lang) => <MapDocument {...mapView({ lang, guide: 'dark' })} />],
  ['a map in parts', (lang) => <MapDocument {...mapView({ lang, guide: 'long' })} />],
]

/** What nobody sees, and what floats in the middle. */
const NO_LINE = /\s(?:hidden=|class="(?:sr-only|tool-status)")/
/** Elements that are lines of their own: with the direction of another language they would begin at the other side of the page. */
const LINE = /<(?:p|h[1-6]|li|dd|dt|figcaption|div|summary|td|th)\s(?:[^<>]*\s)?dir="(?:ltr|rtl)"[^<>]*>/g

function rendered(lang: keyof typeof SITES, page: (lang: string) => ReactElement): string {
  process.env.CONTENT_DIR = SITES[lang]
  return renderToStaticMarkup(page(lang))
}

describe.each(['he', ...inDepth(['ta'] as const)] as const)(
  'in a language that the interface does not speak (%s)',
  (lang) => {
    test.each(PAGES)('its words say which language they are in: %s', (_, page) => {
      expect(wronglySpoken(rendered(lang, page), lang)).toEqual([])
    })

    test.each(PAGES)('lines in its words begin where the page does: %s', (_, page) => {
      const html = rendered(lang, page)
      const lines = html.slice(html.indexOf('<body')).match(LINE) ?? []
      expect(lines.filter((line) => !NO_LINE.test(line))).toEqual([])
    })
  },
)

test.each(PAGES)('in a language that the interface speaks no words are marked: %s', (_, page) => {
  const html = rendered('en', page)
  // The page for an address that leads nowhere has a section for each language.
  expect(html.slice(html.indexOf('<body')).match(/<(?!section )\w[^<>]* lang="[^"]*"/g)).toBeNull()
})
