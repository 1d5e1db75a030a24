import { expect, test } from '@jest/globals'
import { openContent } from '@/lib/content'
import { contentFolder, SOUND } from '@/tests/harness/content-folder'

test('former names of a guide are of every language, and stand where the guide is written', () => {
  const index = (more: string) =>
    `---\ntitle: Dark\nsummary: No light.\nstart: plugged-in\n${more}---\n\nText.\n`
  const root = contentFolder({
    ...SOUND,
    'site.json': JSON.stringify({ ...JSON.parse(SOUND['site.json']!), languages: ['en', 'cs'] }),
    'en/dark/index.mdx': index('aliases: [gloom]\n'),
    'cs/dark/index.mdx': index('aliases: [tma]\n'),
  })
  const content = openContent({ CONTENT_DIR: root })
  expect(content.guide('en', 'dark')!.aliases).toEqual(['gloom'])
  expect(content.guide('cs', 'dark')!.aliases).toEqual(['gloom', 'tma'])
})
