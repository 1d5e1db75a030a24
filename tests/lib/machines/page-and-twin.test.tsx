import { afterAll, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Article, articleElements } from '@/components/article/article'
import { Onward } from '@/components/choices/onward'
import { StepHeading } from '@/components/step-heading/step-heading'
import { inlineIn, openParseCache, openContent, renderBody, type Content } from '@/lib/content'
import { machineFiles } from '@/lib/machines/twins/machine-files'
import { publicationOf } from '@/lib/site/pictures/publication'
import { DEEP } from '@/tests/harness/depth'
import { all, classesOf, contains, pageOf, saidInMarkdown, saidOf, wordsOf } from '@/tests/harness/said'
import { manifestWith } from '@/tests/harness/manifest'
import { whenDeep } from '@/tests/harness/when-deep'

// Pages and twins are made here as a build makes them, without the framework around.
const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-twins-'))
const ROOTS = [...(DEEP ? ['content'] : []), 'tests/fixtures/sites/foreign', 'tests/fixtures/sites/staff']
/** A build names each picture once; to hash them for every page takes longer than all else. */
const pictures = Object.fromEntries(
  ROOTS.flatMap(picturesBelow).map((id) => [id, { hash: hashOf(id), detailMap: '' }]),
)
const prepared = manifestWith({ script: '/_next/static/signpost/entry.js', pictures })
writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(prepared))
process.env.SIGNPOST_PREPARED = path.join(folder, 'manifest.json')
// Content is then read once.
Object.assign(process.env, { NODE_ENV: 'production' })
openParseCache(process.cwd())
const { StepDocument } = await import('@/app/(reader)/[lang]/[guide]/[step]/step-page')
const { stepView } = await import('@/app/(reader)/[lang]/[guide]/[step]/step-view')
const { pagePictures } = await import('@/app/page-pictures')
const { siteView } = await import('@/app/site-view')

afterAll(() => rmSync(folder, { recursive: true }))

function picturesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.png'))
    .map((file) => /^screenshots\/(.*)\.png$/.exec(file)?.[1] ?? file)
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16)
}

function opened(root: string): { content: Content; files: Map<string, string> } {
  process.env.CONTENT_DIR = root
  const whole = openContent()
  return { content: whole, files: new Map(machineFiles(whole, publicationOf(whole, prepared))) }
}

/** The page of a step. */
function wholePage(_: Content, lang: string, guide: string, step: string): ReactElement {
  return createElement(StepDocument, stepView({ lang, guide, step }))
}

/** The same without what no twin says, for the many steps of the real content. */
function mainOfPage(content: Content, lang: string, guide: string, id: string): ReactElement {
  const body = content.body(lang, guide, id)
  const allGuides = content.guides(lang)
  const step = allGuides.get(guide)!.steps.get(id)!
  const inline = inlineIn(body.lang)
  const { interfaces } = siteView(content, body.lang)
  const elements = articleElements(body.lang, interfaces, pagePictures(content, body), 2, body.firstPart)
  return (
    <main>
      <StepHeading {...{ lang, shown: body.lang, step, inline }} />
      <Article lang={lang} shown={body.lang}>
        {renderBody(body, elements)}
      </Article>
      <Onward {...{ lang, shown: body.lang, allGuides, guide, step, inline }} langOf={content.langOf} />
    </main>
  )
}

/** The parts of a step's page that a reader comes for. */
function partsOf(page: ReactElement) {
  const html = renderToStaticMarkup(page)
  const [main] = all(pageOf(html), ({ tagName }) => tagName === 'main')
  const within = (is: Parameters<typeof all>[1]) => all(main!, is)
  const problems = within((one) => classesOf(one).includes('problem'))
  const switches = within(({ tagName }) => tagName === 'interface-switch')
  const prose = within((one) => classesOf(one).includes('prose') || classesOf(one).includes('problem'))
  return {
    html,
    title: within(({ tagName }) => tagName === 'h1'),
    problems,
    recognise: switches.flatMap((one) => all(one, (li) => li.tagName === 'li')),
    prose: prose.filter((one) => !problems.includes(one)),
    onward: within((one) => 'dataChoice' in one.properties || 'dataNext' in one.properties),
  }
}

test.each(ROOTS.map((root) => [root, root === 'content' ? mainOfPage : wholePage] as const))(
  'in %s, each step and its twin have the same words, pictures and links',
  (root, pageFor) => {
    const { content, files } = opened(root)
    const origin = content.site.url ?? ''
    const whole = (address: string) => (address.startsWith('/') ? origin + address : address)
    const differing: unknown[] = []
    let compared = 0
    for (const lang of content.languages)
      for (const guide of content.guides(lang).values())
        for (const step of guide.steps.keys()) {
          const name = `${lang}/${guide.id}/${step}`
          const page = partsOf(pageFor(content, lang, guide.id, step))
          const twin = saidInMarkdown(files.get(`${name}.md`)!)
          const prose = saidOf(page.prose, origin, whole(`/${name}`))
          const answers = page.onward.map(({ properties }) => `${whole(String(properties.href))}.md`)
          const texts = [
            page.title,
            page.prose,
            ...page.recognise.map((one) => [one]),
            ...page.problems.map((one) => [one]),
          ]
          const missing = texts
            .map((one) => saidOf(one, origin).words)
            .filter((words) => !contains(twin.words, words))
          const lost = page.onward
            .filter(({ properties }) => 'dataChoice' in properties)
            .flatMap((one) => all(one, ({ tagName }) => tagName === 'bdi'))
            .filter((one) => !contains(twin.words, saidOf([one]).words))
          const sameLinks = [...prose.links, ...answers].filter((one) => !twin.links.includes(one))
          const more = twin.links.filter(
            (one) =>
              ![...prose.links, ...answers, content.site.contact.url].includes(one) &&
              !page.problems.some((problem) => saidOf([problem], origin).links.includes(one)),
          )
          if (
            missing.length + lost.length + sameLinks.length + more.length > 0 ||
            prose.pictures.join('\n') !== twin.pictures.join('\n')
          )
            differing.push({
              name,
              missing,
              lost: lost.length,
              sameLinks,
              more,
              page: prose.pictures,
              twin: twin.pictures,
            })
          compared += 1
        }
    expect(differing.slice(0, 3)).toEqual([])
    expect(compared).toBeGreaterThan(3)
  },
)

whenDeep('a guide in Markdown has the words of all of its steps', () => {
  const { content, files } = opened('tests/fixtures/sites/foreign')
  for (const guide of content.guides('en').values()) {
    const whole = saidInMarkdown(files.get(`en/${guide.id}.md`)!)
    for (const step of guide.steps.values()) {
      const page = partsOf(wholePage(content, 'en', guide.id, step.id))
      expect(contains(whole.words, wordsOf(step.title))).toBe(true)
      expect([step.id, contains(whole.words, saidOf(page.prose).words)]).toEqual([step.id, true])
    }
  }
})

test('a page names its twin', () => {
  const { content } = opened('tests/fixtures/sites/foreign')
  const { html } = partsOf(wholePage(content, 'ar', 'flat-tyre', 'where'))
  expect(html).toContain('<link rel="alternate" type="text/markdown" href="/ar/flat-tyre/where.md"/>')
})
