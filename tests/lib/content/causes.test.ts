import { afterAll, expect, test } from '@jest/globals'
import { copiesOfSound, type Mistake } from '@/tests/harness/mistakes'

const sound = copiesOfSound()
afterAll(sound.remove)

const MARKS = JSON.stringify({
  width: 40,
  height: 20,
  marks: [{ n: 1, x: 0.1, y: 0.2, width: 0.2, height: 0.2 }],
})

/** One passage of one file that is written otherwise. */
const instead = (file: string, find: string, put: string) => [{ file, find, put }]

// Passages of the sound folder.
const IMPORT = "import Unplug from '../_shared/unplug.mdx'\n\n<Unplug />"
const ANSWERS =
  '  - id: works\n    label: It works now\n    to: light\n  - id: still-dark\n    label: It stays dark\n    to: call\n'
const HEAD = 'title: Call us\noutcome: support\n---'

const LOWERCASE = instead(
  'en/lamp/plug-in.mdx',
  IMPORT,
  "import label from '../_shared/unplug.mdx'\n\n<label />",
)
const PROPER = instead(
  'en/lamp/plug-in.mdx',
  IMPORT,
  "import Label from '../_shared/unplug.mdx'\n\n<label />",
)
const OUTCOME_BELOW = instead('en/lamp/call.mdx', HEAD, 'title: Call us\n---\noutcome: support')
const KEYWORDS_BELOW = instead('en/lamp/call.mdx', HEAD, 'title: Call us\n---\nowner: The lamp team')
const ONE_ANSWER = instead('en/lamp/change-bulb.mdx', ANSWERS, '  label: It works now\n  to: light\n')
const BY_LABEL = instead('en/lamp/change-bulb.mdx', ANSWERS, '  It works now: light\n  It stays dark: call\n')

const ONE_WALK = [
  {
    file: 'en/lamp/scenarios.json',
    text: '{ "name": "One", "answers": {}, "ends": "light" }\n',
  },
]
const RENAMED = ['en', 'cs'].flatMap((language) => [
  { file: `${language}/fuse/reset.mdx`, to: `${language}/fuse/reset-fuse.mdx` },
  { file: `${language}/fuse/where.mdx`, find: 'to: reset', put: 'to: reset-fuse' },
])
const MOVED = [
  { file: 'en/fuse/done.mdx', to: 'en/lamp/done.mdx' },
  { file: 'en/fuse/reset.mdx', find: 'next: done', put: 'next: lamp/done' },
  { file: 'cs/fuse/reset.mdx', find: 'next: done', put: 'next: lamp/done' },
]
const NAME_TRANSLATED = [{ file: 'cs/lamp/light.mdx', to: 'cs/lamp/svetlo.mdx' }]
const OF_ANOTHER_KIND = [
  { file: 'cs/lamp/light.mdx', remove: true as const },
  { file: 'cs/lamp/svetlo.mdx', text: '---\ntitle: Další krok\nnext: bulb\n---\n\nPokračujte.\n' },
]

const LINES_BELOW = (line: string) => [
  { file: 'en/lamp/call.mdx', find: 'Say what the lamp does', put: `${line} Say what the lamp does` },
]
const QUOTED_MATCH = instead('en/lamp/bulb.mdx', 'match: error 12|E12', 'match: “error 12|E12”')
const QUOTES_WITHIN = instead('en/lamp/bulb.mdx', 'match: error 12|E12', 'match: “E12”|“E13”')
const PERCENT = [{ file: 'screenshots/old/plug.json', text: MARKS.replace('0.1', '"12,5%"') }]
const NAME_IN_CZECH = [{ file: 'cs/lamp/light.mdx', to: 'cs/lamp/světlo.mdx' }]
const README = [{ file: 'en/fuse/index.mdx', to: 'en/fuse/README.mdx' }]
const OLD_INDEX = [
  {
    file: 'en/fuse/old-index.mdx',
    text: '---\ntitle: Old\nsummary: It was so.\nstart: where\n---\n\nText.\n',
  },
]
const UNSEEN_SIGN = instead('en/lamp/call.mdx', 'outcome: support', 'outcome: support\u200F')

type Expected = readonly [place: string, code: string, says: RegExp][]

const CASES: [string, Mistake['edits'], Expected][] = [
  [
    'a partial imported in small letters, not its tag',
    LOWERCASE,
    [['en/lamp/plug-in.mdx:6', 'expression', /import Label from/]],
  ],
  [
    'a partial used in small letters',
    PROPER,
    [['en/lamp/plug-in.mdx:8', 'unknown-component', /did you mean <Label>/]],
  ],
  [
    'an outcome below the front matter, not its lack',
    OUTCOME_BELOW,
    [['en/lamp/call.mdx:4', 'unseen', /Move it above/]],
  ],
  [
    'another field below the front matter, and the lack of an outcome',
    KEYWORDS_BELOW,
    [
      ['en/lamp/call.mdx:1', 'kind', /found none/],
      ['en/lamp/call.mdx:4', 'unseen', /Move it above/],
    ],
  ],
  [
    'an answer without its hyphen',
    ONE_ANSWER,
    [['en/lamp/change-bulb.mdx:4', 'front-matter', /hyphen and a space.*"- label:"/]],
  ],
  [
    'answers by their labels',
    BY_LABEL,
    [['en/lamp/change-bulb.mdx:4', 'front-matter', /hyphen and a space.*its fields follow: label, to/]],
  ],
  [
    'one walk without the brackets of the list',
    ONE_WALK,
    [['en/lamp/scenarios.json:1', 'front-matter', /found a group of fields\. Square brackets/]],
  ],
  [
    'the new name of a step that is gone',
    RENAMED,
    [['links.lock.json:5', 'lost-link', /Is it "fuse\/reset-fuse" now/]],
  ],
  [
    'the guide to which a step has moved',
    MOVED,
    [
      ['cs/fuse/done.mdx:1', 'translation', /Is it "lamp\/done"\? Then move it to "cs\/lamp\/done.mdx"/],
      ['links.lock.json:4', 'lost-link', /Is it "lamp\/done" now/],
    ],
  ],
  [
    'the step of which a translation has another name, and does not miss it',
    NAME_TRANSLATED,
    [['cs/lamp/svetlo.mdx:1', 'translation', /Then rename it to "light.mdx"/]],
  ],
  [
    'no step of another kind for one that the first language does not have',
    OF_ANOTHER_KIND,
    [
      ['cs/lamp/svetlo.mdx:1', 'translation', /as the step is named there\.$/],
      ['en/lamp/light.mdx:1', 'untranslated', /Add cs/],
    ],
  ],
  [
    'an expression in typographic quotes',
    QUOTED_MATCH,
    [['en/lamp/bulb.mdx:9', 'front-matter', /Write error 12\|E12 alone/]],
  ],
  ['nothing in an expression that has such quotes of the message', QUOTES_WITHIN, []],
  [
    'a link to a file of one computer, and how it is written',
    LINES_BELOW('See [the form](C:\\Users\\me\\form.pdf).'),
    [['en/lamp/call.mdx:6', 'broken-link', /on one computer.*as \.\/form\.pdf\.$/]],
  ],
  [
    'a file address, and how it is written',
    LINES_BELOW('See [the form](file:///Users/me/form.pdf).'),
    [['en/lamp/call.mdx:6', 'broken-link', /on one computer.*as \.\/form\.pdf\.$/]],
  ],
  [
    'the file that an address of the site names without its language',
    LINES_BELOW('See [the box](/fuse/where).'),
    [['en/lamp/call.mdx:6', 'broken-link', /is it \.\.\/fuse\/where\.mdx\?/]],
  ],
  [
    'the file that a mistyped address of the site names',
    LINES_BELOW('See [the bulb](/cs/lamp/blub).'),
    [['en/lamp/call.mdx:6', 'broken-link', /is it \.\/bulb\.mdx\?/]],
  ],
  [
    'no file for an address that is like none',
    LINES_BELOW('See [the shop](/shop/prices).'),
    [['en/lamp/call.mdx:6', 'broken-link', /such as \.\/step\.mdx/]],
  ],
  [
    'the fraction that a percentage is',
    PERCENT,
    [['screenshots/old/plug.json:1', 'mark', /Write 0\.125, without quotes\.$/]],
  ],
  [
    'a name of a translation that is in its own language',
    NAME_IN_CZECH,
    [['cs/lamp/světlo.mdx:1', 'bad-id', /has the name that the first language gives\.$/]],
  ],
  [
    'a front page under another name',
    README,
    [['en/fuse/README.mdx:1', 'bad-id', /Rename it to "index\.mdx"/]],
  ],
  [
    'no second front page beside the first',
    OLD_INDEX,
    [
      ['en/fuse/old-index.mdx:3', 'front-matter', /unknown field "summary"/],
      ['en/fuse/old-index.mdx:4', 'front-matter', /unknown field "start"/],
    ],
  ],
  [
    'a sign that no one can see in what was found',
    UNSEEN_SIGN,
    [['en/lamp/call.mdx:3', 'front-matter', /no one can see.*U\+200F/]],
  ],
]

test.each(CASES)('the check names %s', (_, edits, expected) => {
  const findings = sound.findingsOf({ name: 'one', edits, at: '', code: '', says: '' })
  expect(findings.map(({ file, line, code }) => [`${file}:${line}`, code])).toEqual(
    expected.map(([place, code]) => [place, code]),
  )
  expected.forEach(([, , says], i) => expect(findings[i]?.message).toMatch(says))
})
