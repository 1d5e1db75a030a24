import { picturesUsed } from '@/lib/content'
import { contentFolder, SOUND } from '../../harness/content-folder'
import { picture, step } from '../../harness/small-picture'

test('the pictures used are those of texts in every language, of choices and of interfaces, each once', () => {
  const site = JSON.parse(SOUND['site.json']!) as { languages: string[]; interfaces: object[] }
  site.languages.push('cs')
  site.interfaces[0] = { ...site.interfaces[0], screenshot: 'old/interface', alt: { en: 'x' } }
  const names = ['interface', 'text', 'choice', 'czech', 'front', 'unused']
  const root = contentFolder({
    'site.json': JSON.stringify(site),
    ...Object.assign({}, ...names.map((name) => picture(name))),
    ...step(
      '<Screenshot version="old" name="text" alt="x" />\n\n<Screenshot version="old" name="text" alt="x" />',
    ),
    'en/dark/index.mdx':
      '---\ntitle: Dark\nsummary: Why.\nstart: plugged-in\n---\n\n<Screenshot version="old" name="front" alt="x" />\n',
    'cs/dark/plug-in.mdx':
      '---\ntitle: Zapojte\nnext: light\n---\n\n<Screenshot version="old" name="czech" alt="x" />\n',
    'en/dark/plugged-in.mdx':
      '---\ntitle: In?\nchoices:\n  - label: Yes\n    to: call\n    screenshot: old/choice\n    alt: x\n  - label: No\n    to: plug-in\n---\n',
  })
  expect(picturesUsed(root).map(({ id }) => id)).toEqual([
    'old/choice',
    'old/czech',
    'old/front',
    'old/interface',
    'old/text',
  ])
})

test('a picture in a note for staff is used in builds for staff alone', () => {
  const root = contentFolder({
    ...picture('secret'),
    ...picture('plug'),
    ...step(
      '<AgentNote>\n\n<Screenshot version="old" name="secret" alt="x" />\n\n</AgentNote>\n\n<Screenshot version="old" name="plug" alt="x" />',
    ),
  })
  const used = (AUDIENCE?: string) => picturesUsed(root, { AUDIENCE }).map(({ id }) => id)
  expect(used()).toEqual(['old/plug'])
  expect(used('agent')).toEqual(['old/plug', 'old/secret'])
})
