import { test } from '@jest/globals'
import { SOUND } from '@/tests/harness/content-folder'
import { expectFindings, type Case } from '@/tests/harness/table-of-findings'

const SITE = JSON.stringify({
  ...(JSON.parse(SOUND['site.json']!) as object),
  languages: ['en', 'cs'],
  interfaces: [],
  contact: { url: 'https://help.example/', label: { en: 'Ask us', cs: 'Zeptejte se' } },
})
const QUESTION = 'cs/dark/plugged-in.mdx'
const answers = (...lines: string[]) =>
  `---\ntitle: Je zapojená?\nchoices:\n${lines.map((line) => `  - { ${line} }\n`).join('')}---\n`
const YES = 'label: Ano, to: call'
const NO = 'label: Ne, to: plug-in'

/** The sound folder in two languages, one file of which is another. */
const translated = (file: string, text: string) => ({
  'site.json': SITE,
  'cs/dark/index.mdx': '---\ntitle: Lampa nesvítí\nsummary: Zjistěte proč.\nstart: plugged-in\n---\n',
  [QUESTION]: answers(YES, NO),
  'cs/dark/plug-in.mdx': '---\ntitle: Zapojte ji\nnext: light\n---\n',
  'cs/dark/light.mdx': '---\ntitle: Svítí\noutcome: solved\n---\n',
  'cs/dark/call.mdx': '---\ntitle: Zavolejte nám\noutcome: support\n---\n',
  [file]: text,
})
const step = (fields: string) => `---\ntitle: Zapojte ji\n${fields}---\n`

const CASES: Case[] = [
  ['nothing of a sound one', translated(QUESTION, answers(YES, NO)), []],
  [
    'that it is nothing',
    translated('cs/dark/plug-in.mdx', step('')),
    [['cs/dark/plug-in.mdx:1 kind', /expected next as in the first language, found none.*Copy it/]],
  ],
  [
    'that it is nothing, beside a field that there is not',
    translated('cs/dark/plug-in.mdx', step('foo: 1\n')),
    [['cs/dark/plug-in.mdx:1 kind'], ['cs/dark/plug-in.mdx:3 front-matter', /unknown field "foo"/]],
  ],
  [
    'that it is two things, one of which it is to be',
    translated('cs/dark/plug-in.mdx', step('next: light\noutcome: solved\n')),
    [['cs/dark/plug-in.mdx:4 kind', /has next and outcome\. Keep next alone, as in the first language/]],
  ],
  [
    'that it is two things, and leads elsewhere',
    translated('cs/dark/plug-in.mdx', step('outcome: solved\nnext: call\n')),
    [
      ['cs/dark/plug-in.mdx:3 kind', /Keep next alone/],
      ['cs/dark/plug-in.mdx:4 translation', /expected "light".*found "call"/],
    ],
  ],
  [
    'that its answers lead nowhere, and nothing that follows from it',
    translated(QUESTION, answers('label: Ano', 'label: Ne')),
    [
      [`${QUESTION}:4 front-matter`, /to is missing/],
      [`${QUESTION}:5 front-matter`, /to is missing/],
    ],
  ],
  [
    'two answers of one id, where the first language has one more',
    translated(QUESTION, answers(YES, `id: call, ${NO}`)),
    [
      [
        `${QUESTION}:5 duplicate-id`,
        /which this one has as well\. Is this "plug-in" of the first language \("No"\)/,
      ],
    ],
  ],
  [
    'an answer twice',
    translated(QUESTION, answers('id: call, label: Ano, to: call', 'id: call, label: Také, to: call', NO)),
    [[`${QUESTION}:5 duplicate-id`, /The first language has one answer of that id\. Remove the other/]],
  ],
  [
    'two answers of the same words',
    translated(QUESTION, answers(YES, 'label: ano, to: plug-in')),
    [[`${QUESTION}:5 same-label`, /two answers read "ano"/]],
  ],
  [
    'a way back where nothing is gone through',
    translated('cs/dark/light.mdx', '---\ntitle: Svítí\noutcome: solved\nthen: call\n---\n'),
    [['cs/dark/light.mdx:4 front-matter', /in a step with outcome\. Remove it/]],
  ],
  [
    'one kind for another once, whatever else that has',
    translated('cs/dark/plug-in.mdx', step('outcome: solved\nthen: call\n')),
    [['cs/dark/plug-in.mdx:3 translation', /has "next" here, this file "outcome"/]],
  ],
  [
    'nothing of what the first language has as well',
    {
      ...translated(QUESTION, answers(`id: a, ${YES}`, `id: a, ${NO}`)),
      'en/dark/plugged-in.mdx':
        '---\ntitle: Is it plugged in?\nchoices:\n  - { id: a, label: Yes, to: call }\n  - { id: a, label: No, to: plug-in }\n---\n',
    },
    [['en/dark/plugged-in.mdx:5 duplicate-id', /Give one of them another/]],
  ],
  [
    'where it leads elsewhere, beside a fault of words in the first language',
    {
      ...translated('cs/dark/plug-in.mdx', step('next: call\n')),
      'en/dark/plug-in.mdx': '---\ntitle: Plug it in\nnext: light\nowner: 5\n---\n',
    },
    [
      ['cs/dark/plug-in.mdx:3 translation', /expected "light"/],
      ['en/dark/plug-in.mdx:4 front-matter', /owner/],
    ],
  ],
]

test.each(CASES)('of a translation the check says %s', (_, files, expected) =>
  expectFindings(files, expected),
)
