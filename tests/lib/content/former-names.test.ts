import { expect, test } from '@jest/globals'
import { checkContent, movedIn, openContent } from '@/lib/content'
import { contentFolder, SOUND } from '@/tests/harness/content-folder'

const site = {
  ...(JSON.parse(SOUND['site.json']!) as object),
  languages: ['en', 'cs'],
  contact: { url: 'https://help.example/', label: { en: 'Ask us', cs: 'Ptejte se' } },
  interfaces: [],
}
const front = (more = '') => `---\ntitle: Lampa\nsummary: Proč nesvítí.\nstart: plugged-in\n${more}---\n`
const step = (more = '') => `---\ntitle: Zapojte ji\nnext: light\n${more}---\n`

/** A content folder in English and Czech. */
function folder(files: Readonly<Record<string, string>>): string {
  return contentFolder({
    'site.json': JSON.stringify(site),
    ...{ 'cs/dark/index.mdx': front(), 'cs/dark/plug-in.mdx': step() },
    ...files,
  })
}

function found(root: string): string[] {
  const { findings } = checkContent(root)
  return findings
    .filter(({ code }) => code !== 'untranslated')
    .map(({ file, line, code }) => `${file}:${line} ${code}`)
}

test.each<[string, Record<string, string>, Record<string, string>]>([
  [
    'the first alone',
    {
      'en/dark/index.mdx': SOUND['en/dark/index.mdx']!.replace('start:', 'aliases: [gloom]\nstart:'),
      'en/dark/plug-in.mdx': step('aliases: [put-in, shade/cord]\n'),
    },
    { gloom: 'dark', 'dark/put-in': 'dark/plug-in', 'shade/cord': 'dark/plug-in' },
  ],
  [
    'a translation alone',
    {
      'cs/dark/index.mdx': front('aliases: [tma]\n'),
      'cs/dark/plug-in.mdx': step('aliases: [zapojit, tma/kabel]\n'),
    },
    { tma: 'dark', 'dark/zapojit': 'dark/plug-in', 'tma/kabel': 'dark/plug-in' },
  ],
  [
    'both, as a copy has them and written otherwise',
    {
      'en/dark/index.mdx': SOUND['en/dark/index.mdx']!.replace('start:', 'aliases: [gloom]\nstart:'),
      'cs/dark/index.mdx': front('aliases: [gloom, tma]\n'),
      'en/dark/plug-in.mdx': step('aliases: [put-in, shade/cord]\n'),
      'cs/dark/plug-in.mdx': step('aliases: [dark/put-in, shade/cord, zapojit]\n'),
    },
    {
      ...{ gloom: 'dark', tma: 'dark' },
      ...{
        'dark/put-in': 'dark/plug-in',
        'shade/cord': 'dark/plug-in',
        'dark/zapojit': 'dark/plug-in',
      },
    },
  ],
])('former names in the files of %s count in every language', (_, files, moved) => {
  const root = folder(files)
  const content = openContent({ CONTENT_DIR: root })
  for (const lang of content.languages) expect(movedIn(content.guides(lang))).toMatchObject(moved)
  expect(found(root).filter((one) => !one.endsWith('same-label'))).toEqual([])
})

test('a published step that only a translation takes over is not lost', () => {
  const root = folder({
    'links.lock.json': JSON.stringify({ links: { 'dark/zapojit': 'bcdfghj', 'tma/plug-in': 'bcdfghk' } }),
    'cs/dark/index.mdx': front('aliases: [tma]\n'),
    'cs/dark/plug-in.mdx': step('aliases: [zapojit]\n'),
  })
  expect(found(root)).toEqual([])
})

test.each<[string, Record<string, string>, string]>([
  [
    'a step that is there',
    { 'cs/dark/plug-in.mdx': step('aliases: [call]\n') },
    'cs/dark/plug-in.mdx:4 duplicate-id',
  ],
  [
    'a former name of another step, in the first language',
    {
      'en/dark/call.mdx': '---\ntitle: Call us\noutcome: support\naliases: [ring]\n---\n',
      'cs/dark/plug-in.mdx': step('aliases: [ring]\n'),
    },
    'cs/dark/plug-in.mdx:4 duplicate-id',
  ],
  [
    'the guide itself',
    { 'cs/dark/index.mdx': front('aliases: [dark]\n') },
    'cs/dark/index.mdx:5 duplicate-id',
  ],
])('a former name in a translation that is %s clashes', (_, files, expected) => {
  expect(found(folder(files))).toEqual([expected])
})

test.each<[string, Record<string, string>, string]>([
  ['a guide’s, search', { 'en/dark/index.mdx': front('aliases: [search]\n') }, 'en/dark/index.mdx:5'],
  ['a guide’s, of a step', { 'en/dark/index.mdx': front('aliases: [old/guide]\n') }, 'en/dark/index.mdx:5'],
  ['a guide’s, in a translation', { 'cs/dark/index.mdx': front('aliases: [all]\n') }, 'cs/dark/index.mdx:5'],
  ['a step’s, map', { 'en/dark/plug-in.mdx': step('aliases: [map]\n') }, 'en/dark/plug-in.mdx:4'],
  [
    'a step’s, of another guide',
    { 'en/dark/plug-in.mdx': step('aliases: [dim/all]\n') },
    'en/dark/plug-in.mdx:4',
  ],
  [
    'a step’s, below search',
    { 'en/dark/plug-in.mdx': step('aliases: [search/x]\n') },
    'en/dark/plug-in.mdx:4',
  ],
])('a former name that no page ever had is said, and leads nowhere: %s', (_, files, expected) => {
  const root = folder(files)
  expect(found(root).filter((one) => !one.endsWith('same-label'))).toEqual([`${expected} bad-id`])
  const content = openContent({ CONTENT_DIR: root })
  expect(movedIn(content.guides('en'))).toEqual({})
})
