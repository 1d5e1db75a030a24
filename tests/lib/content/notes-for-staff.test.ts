import { expect, test } from '@jest/globals'
import { checkContent, type Content } from '@/lib/content'
import { contentOf } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import { searchDocuments } from '@/lib/search/documents'
import { contentFolder } from '@/tests/harness/content-folder'
import { picture, step } from '@/tests/harness/small-picture'

const NOTE = '<AgentNote>secret</AgentNote>'
const BLOCK = '<AgentNote>\n\nsecret\n\n</AgentNote>'

function open(files: Readonly<Record<string, string | Buffer>>, AUDIENCE?: string): Content {
  return contentOf(openLibrary(contentFolder(files), undefined, { AUDIENCE }))
}

/** All that pages, walks and search are made of, as one text. */
function everything(content: Content): string {
  const { site, guides: allGuides, body } = content
  const texts = [...allGuides('en').values()].flatMap((guide) =>
    ['index', ...guide.steps.keys()].map((id) => {
      const { pictures, ...rest } = body('en', guide.id, id)
      return [rest, pictures.map(({ names, ...one }) => [one, [...names]])]
    }),
  )
  const guides = [...allGuides('en').values()].map(({ steps, ...guide }) => [guide, [...steps.values()]])
  const found = searchDocuments(content, 'en').map(({ names, body, asked, offered }) => [
    names,
    body,
    asked,
    offered,
  ])
  return JSON.stringify([site, guides, texts, found])
}

const SHOT = '<Screenshot version="old" name="plug" alt="A plug" />'

test.each([
  ['a paragraph', `Push ${NOTE} it.`],
  ['a heading', `## Head ${NOTE}`],
  ['a heading of its own', `## ${NOTE}`],
  [
    'a heading in a part for an interface',
    `<Interface version="old" only>\n\n## Head ${NOTE}\n\n</Interface>`,
  ],
  ['emphasis in a heading', `## Head **${NOTE}**`],
  ['a link', `[Light ${NOTE}](./light.mdx)`],
  ['a mark', `${SHOT}\n\n<Mark n="1">a ${NOTE}</Mark> <Mark n="2">b</Mark>`],
  ['a list', `- one\n- ${NOTE}\n`],
  ['a quotation', `> ${BLOCK.replaceAll('\n', '\n> ')}`],
  ['a table', `| a | ${NOTE} |\n|---|---|\n| ${NOTE} | b |`],
  ['a footnote', `Push[^1].\n\n[^1]: Gently ${NOTE}.`],
  ['a note', `<Note>\n\nSee ${NOTE}\n\n${BLOCK}\n\n</Note>`],
  ['a note for staff', `<AgentNote>\n\n${BLOCK}\n\nsecret\n\n</AgentNote>`],
  [
    'a footnote of such a note',
    `Push.\n\n<AgentNote>\n\nHold[^1].\n\n</AgentNote>\n\n[^1]: secret [^2]\n\n[^2]: secret, too`,
  ],
  [
    'the address of a link in such a note',
    `Push.\n\n<AgentNote>\n\n[Manual][m]\n\n</AgentNote>\n\n[m]: https://secret.example "secret"`,
  ],
  ['the beginning', `${BLOCK}\n\nPush.`],
])('nothing is made of a note for staff in %s, but where it is built for staff', (_, body) => {
  const files = { ...picture('plug'), ...step(body) }
  expect(checkContent(contentFolder(files)).findings.filter(({ code }) => code !== 'mark')).toEqual([])
  expect(everything(open(files))).not.toMatch(/secret|AgentNote/)
  expect(everything(open(files, 'agent'))).toMatch(/secret/)
})

test('a note for staff in a partial that stands in a heading is left out', () => {
  const files = {
    'en/_shared/a.mdx': `Words ${NOTE}\n`,
    ...step("import A from '../_shared/a.mdx'\n\n## Head <A />"),
  }
  expect(everything(open(files))).toMatch(/"id":"head-words"/)
  expect(everything(open(files))).not.toMatch(/secret/)
})

test('ids of headings are the same for customers and staff', () => {
  const files = step(
    '<AgentNote>\n\n## Head\n\n</AgentNote>\n\n## Head\n\n## Tail <AgentNote>secret</AgentNote>',
  )
  const ids = (audience?: string) => everything(open(files, audience)).match(/"id":"(head|tail)[^"]*"/g)
  expect(ids()).toEqual(['"id":"head"', '"id":"tail"'])
  expect(ids('agent')).toEqual(['"id":"head-1"', '"id":"head"', '"id":"tail"'])
})

test.each([
  ['a heading in a note', '[x](#head)\n\n<AgentNote>\n\n## Head\n\n</AgentNote>', 'broken-link'],
  ['a definition in a note', '[x][m]\n\n<AgentNote>\n\n[m]: ./light.mdx\n\n</AgentNote>', 'broken-link'],
  ['a footnote in a note', 'x[^1]\n\n<AgentNote>\n\n[^1]: secret\n\n</AgentNote>', 'broken-link'],
  [
    'a picture defined in a note',
    '![x][m]\n\n<AgentNote>\n\n[m]: ./light.mdx\n\n</AgentNote>',
    'broken-link',
  ],
])('a customer’s link to %s is a finding, and leads to nothing secret', (_, body, code) => {
  expect(checkContent(contentFolder(step(body))).findings.map((one) => one.code)).toEqual([code])
  expect(everything(open(step(body)))).not.toMatch(/secret/)
})

test('a link to a heading in a note is right within a note', () => {
  const body = '<AgentNote>\n\n## Head\n\n[x](#head)\n\n</AgentNote>\n\n<AgentNote>[y](#head)</AgentNote>'
  expect(checkContent(contentFolder(step(body))).findings).toEqual([])
})

test.each([
  ['a text alternative', `![a ${NOTE}](./light.mdx)`, 'alt'],
  ['the text alternative of a screenshot', SHOT.replace('A plug', `A ${NOTE}`), 'syntax'],
  ['code', `\`${NOTE}\``, 'syntax'],
  ['a fence that is not closed', `\`\`\`\ncode\n\n${BLOCK}`, 'syntax'],
  ['the title of a link', `[a](./light.mdx "${NOTE}")`, 'syntax'],
  ['text, its sign written out', `\\${NOTE}`.replace('</', '\\</'), 'syntax'],
])('a note for staff that would be read as %s is a finding', (_, body, code) => {
  const codes = checkContent(contentFolder({ ...picture('plug'), ...step(body) })).findings.map(
    (one) => one.code,
  )
  expect(codes.filter((one) => one !== 'mark')).toContain(code)
})

test.each([
  ['a title', 'en/dark/light.mdx', `---\ntitle: Light ${NOTE}\noutcome: solved\n---\n`],
  [
    'a label',
    'en/dark/plugged-in.mdx',
    `---\ntitle: In?\nchoices:\n  - label: Yes ${NOTE}\n    to: call\n  - label: No\n    to: plug-in\n---\n`,
  ],
])('a note for staff in %s is a finding', (_, file, content) => {
  expect(checkContent(contentFolder({ [file]: content })).findings.map((one) => one.code)).toEqual([
    'front-matter',
  ])
})

test('a partial cannot take the name of an element', () => {
  const files = {
    'en/_shared/a.mdx': 'secret\n',
    ...step("import AgentNote from '../_shared/a.mdx'\n\n<AgentNote />"),
  }
  expect(checkContent(contentFolder(files)).findings.map((one) => one.code)).toContain('expression')
})
