import { expect, test } from '@jest/globals'
import path from 'node:path'
import { z } from 'zod'
import { markdownAddress } from '@/lib/addresses/markdown'
import { contentOf } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import { treeOf } from '@/lib/machines/guide/tree-of'
import { guideSchema, type GuideDocument } from '@/lib/machines/schemas/guide'
import { machineFiles } from '@/lib/machines/twins/machine-files'
import { deeper } from '@/lib/machines/twins/words'
import { replay } from '@/lib/tree'
import { contentFolder } from '@/tests/harness/content-folder'

const PUBLICATION = { codes: {}, pictureSource: (id: string) => `/p/${id}.png`, searchAddress: () => null }

/** What a build makes for machines of a content folder. */
function filesOf(root: string, settings: { AUDIENCE?: string; DRAFTS?: string } = {}): Map<string, string> {
  const content = contentOf(openLibrary(path.resolve(root), undefined, settings))
  return new Map(machineFiles(content, PUBLICATION))
}

const FOREIGN = filesOf('tests/fixtures/sites/foreign')

function guideIn(files: Map<string, string>, name: string): GuideDocument {
  return guideSchema.parse(JSON.parse(files.get(name)!))
}

test.each(['tests/fixtures/sites/foreign', 'tests/fixtures/sites/staff'])(
  'the JSON of each guide of %s is as the published schema says',
  (root) => {
    const files = filesOf(root)
    const published = z.fromJSONSchema(JSON.parse(files.get('guide.schema.json')!) as never)
    const guides = [...files].filter(([name]) => name.includes('/') && name.endsWith('.json'))
    for (const [name, text] of guides)
      expect([name, published.safeParse(JSON.parse(text)).error?.issues[0]]).toEqual([name, undefined])
    expect(guides.length).toBeGreaterThan(0)
  },
)

test('a guide’s JSON holds the tree: it is walked as the content is', () => {
  const content = contentOf(openLibrary(path.resolve('tests/fixtures/sites/foreign')))
  const files = FOREIGN
  const own = content.guides('en')
  const read = new Map([...own.keys()].map((id) => [id, treeOf(guideIn(files, `en/${id}.json`))]))
  for (const guide of own.values())
    for (const step of guide.steps.values()) {
      const from = { guide: guide.id, step: step.id }
      const answers =
        step.kind === 'question' ? step.choices.map(({ id }) => ({ [`${guide.id}/${step.id}`]: id })) : [{}]
      for (const one of answers) expect(replay(read, from, one)).toEqual(replay(own, from, one))
    }
})

test.each([
  ['/en/move/old-account', '/en/move/old-account.md'],
  ['/en/move', '/en/move.md'],
  ['/en/move/all', '/en/move.md'],
  ['/en/move/map', undefined],
  ['/en/search', undefined],
  ['/en', undefined],
  ['/en/_offline', undefined],
  ['/', undefined],
])('%s is in Markdown at %s', (page, address) => {
  expect(markdownAddress(page, '')).toBe(address)
  expect(markdownAddress(`/help${page}`, '/help')).toBe(address && `/help${address}`)
})

const NOTES = {
  'en/dark/plug-in.mdx':
    '---\ntitle: Plug it in\nnext: light\n---\nPush.\n\n<AgentNote>Ask for the fuse.</AgentNote>\n',
  'en/dark/light.mdx': '---\ntitle: There is light\noutcome: solved\ndraft: true\n---\n',
  'en/other/index.mdx': '---\ntitle: Half written\nsummary: Soon.\nstart: one\ndraft: true\n---\n',
  'en/other/one.mdx': '---\ntitle: Half a step\noutcome: solved\n---\n',
}

test('notes for staff are in a build for staff alone, drafts in a preview alone', () => {
  const root = contentFolder(NOTES)
  const all = (settings: Parameters<typeof filesOf>[1]) => [...filesOf(root, settings).values()].join('\n')
  expect(all({})).not.toMatch(/fuse|Half/)
  expect(all({ AUDIENCE: 'agent' })).toContain('Ask for the fuse.')
  expect(all({ DRAFTS: '1' })).toContain('Half a step')
})

test('a known problem is told with its last day, in the step that it is about and in the guide', () => {
  const root = contentFolder({
    'en/_notices/cut.mdx':
      '---\ntitle: Power cut\naffects: [dark/plug-in]\nsince: 2026-01-02\nuntil: 2999-12-31\nstatus: open\n---\nThe street is dark.\n',
  })
  const files = filesOf(root)
  for (const name of ['en/dark/plug-in.md', 'en/dark.md']) {
    expect(files.get(name)).toMatch(/Power cut/)
    expect(files.get(name)).toMatch(/2999/)
  }
  expect(files.get('en/dark/light.md')).not.toMatch(/Power cut/)
  expect(guideIn(files, 'en/dark.json').notices).toMatchObject([{ id: 'cut', until: '2999-12-31' }])
})

test('a guide’s version changes with what it says, not with where it is published', () => {
  const version = (files: Record<string, string>) =>
    guideIn(filesOf(contentFolder(files)), 'en/dark.json').version
  const site = (url: string) =>
    JSON.stringify({
      name: 'Lamps',
      languages: ['en'],
      contact: { url: 'https://help.example/', label: { en: 'Ask' } },
      url,
    })
  const at = (url: string) => version({ 'site.json': site(url) })
  expect(at('https://a.example')).toBe(at('https://b.example'))
  expect(version({})).not.toBe(
    version({ 'en/dark/call.mdx': '---\ntitle: Call them\noutcome: support\n---\n' }),
  )
})

test('what is not translated says so', () => {
  const { steps } = guideIn(FOREIGN, 'ar/error-code.json')
  expect(new Set(steps.map(({ lang }) => lang))).toEqual(new Set(['en']))
  expect(FOREIGN.get('ar/error-code/code.md')).toMatch(/^lang: "en"$/m)
})

test('headings go deeper, but not in code', () => {
  expect(deeper('## One\n\n```\n## Two\n```\n\n> ### Three', 1)).toBe(
    '### One\n\n```\n## Two\n```\n\n> #### Three',
  )
})
