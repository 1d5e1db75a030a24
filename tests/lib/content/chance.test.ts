import { expect, test } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { checkContent, findingLine, renderBody, renderInline } from '@/lib/content'
import { contentOf } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import { searchDocuments } from '@/lib/search/documents'
import { contentFolder, SOUND } from '@/tests/harness/content-folder'
import { DEEP } from '@/tests/harness/depth'
import { seeded, type Chance } from '@/tests/harness/seeded'
import { picture } from '@/tests/harness/small-picture'

const PIECES = [
  ...[
    'word',
    ' ',
    '\n',
    '\n\n',
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '| a | b |\n|---|---|\n| c | d |\n',
    '---\n',
    '===\n',
  ],
  ...[
    '**',
    '*',
    '_',
    '`',
    '```\n',
    '~~',
    '[^1]',
    '[^1]: x\n',
    '[m]',
    '[m]: javascript:alert(1)\n',
    '\\',
    '&lt;',
    '&#0;',
  ],
  ...[
    '<',
    '>',
    '{',
    '}',
    '<!-- ',
    ' -->',
    '<br>',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
  ],
  ...[
    '<Note>',
    '</Note>',
    '<Note onClick="x">',
    '<AgentNote>',
    '</AgentNote>',
    '<AgentNote>secret</AgentNote>',
  ],
  ...[
    '<Interface version="old" only>',
    '</Interface>',
    '<Mark n="1">',
    '</Mark>',
    '<Mark n={1}>',
    '<iframe src="//x">',
  ],
  ...['<Screenshot version="old" name="plug" alt="A" />', '<Screenshot name="../../x" alt="" style="x" />'],
  ...[
    '[a](javascript:alert(1))',
    '[a](JaVa&Tab;Script:alert(1))',
    '![a](data:text/html,x)',
    '[a](./light.mdx)',
  ],
  ...[
    '[a](./x.html)',
    '[a](../../../etc/passwd)',
    '<https://a.example>',
    'https://a.example',
    'a@b.example',
    '[a](<',
  ],
  ...[
    "import A from './_a.mdx'\n",
    '<A />',
    'export const a = 1\n',
    '{alert(1)}',
    '\u202E',
    '\u0000',
    '\u001B[2J',
    '\uFEFF',
  ],
  ...[
    '"',
    "'",
    '](',
    '![',
    '⟦',
    '\u{1F600}',
    'سلام',
    '次へ',
    '\ud800',
    '__proto__',
    'constructor',
    '%E0%A4%A',
    '#%',
  ],
]
const FIELDS = [
  ...[
    'title: A',
    'title: "<b>x</b>"',
    'title: [a',
    'title: "\\0"',
    'next: light',
    'next: call/',
    'next: ../x',
    'outcome: solved',
  ],
  ...[
    'outcome: gone',
    'choices:',
    '  - label: Yes',
    '    to: call',
    '    match: "(a+)+"',
    '    match: "["',
    '    id: constructor',
  ],
  ...[
    '__proto__: {}',
    'constructor: x',
    'aliases: [light]',
    'sources: ["javascript:x"]',
    'reviewed: 2026-13-45',
    '? ? ? x',
    '&a *a',
  ],
  ...[
    '- - -',
    '{{{',
    '"',
    'label: *x',
    '!!js/function x',
    '<<: *a',
    'summary: x',
    'start: plugged-in',
    '\ttab: x',
    ': :',
  ],
]

function some(chance: Chance, from: readonly string[], most: number, between: string): string {
  return Array.from({ length: 1 + chance.below(most) }, () => chance.pick(from)).join(between)
}

function written(chance: Chance): Record<string, string> {
  const matter = chance.next() < 0.6 ? 'title: Plug it in\nnext: light' : some(chance, FIELDS, 8, '\n')
  const lock = JSON.stringify({ links: { [chance.pick(PIECES)]: chance.pick(PIECES) } })
  return {
    'en/dark/plug-in.mdx': `---\n${matter}\n---\n${some(chance, PIECES, 25, '')}\n`,
    'en/dark/_a.mdx': some(chance, PIECES, 8, ''),
    ...(chance.next() < 0.1 && { 'links.lock.json': lock }),
    ...(chance.next() < 0.1 && {
      'site.json': SOUND['site.json']!.replace('"en"', JSON.stringify(chance.pick(PIECES))),
    }),
  }
}

const HOSTILE = [
  /<(?:script|iframe|style|object|embed|base|form|svg)\b/i,
  /<[^>]*\s(?:on\w+|style|srcdoc)=/i,
  /\s(?:href|src|action|poster)="[^":/?#]*(?:script|data|blob|file)[^":/?#]*:/i,
]

const ROUNDS = DEEP ? 1000 : 25

test.each([1, 2])(
  'whatever is written by chance (seed %i): no crash, nothing that runs, no word for staff',
  (seed) => {
    const chance = seeded(seed)
    for (let round = 0; round < ROUNDS; round++) {
      const files = written(chance)
      const root = contentFolder({ ...picture('plug'), ...files })
      const { findings } = checkContent(root)
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      for (const one of findings) expect(findingLine(root, one)).not.toMatch(/[\u0000-\u001F\u007F]/)
      const content = contentOf(openLibrary(root))
      const lang = content.languages[0] ?? 'en'
      const pages = [...content.guides(lang).values()].flatMap((guide) =>
        ['index', ...guide.steps.keys()].map((step) => content.body(lang, guide.id, step)),
      )
      const titles = [...content.guides(lang).values()].flatMap(({ steps }) =>
        [...steps.values()].map(({ title }) => title),
      )
      const html = [
        ...pages.map((page) => renderBody(page, {})),
        ...titles.map((label) => renderInline(label)),
      ].map((one) => renderToStaticMarkup(one))
      for (const pattern of HOSTILE) expect(html.join('\n')).not.toMatch(pattern)
      if (findings.some(({ level }) => level === 'error')) continue
      const words = searchDocuments(content, lang).map(({ body, names }) => body + names)
      expect([...html, ...words, ...pages.map(({ description }) => description)].join()).not.toContain(
        'secret',
      )
    }
  },
)
