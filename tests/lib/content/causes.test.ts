import { afterAll, expect, test } from '@jest/globals'
import { copiesOfSound, type Mistake } from '@/tests/harness/mistakes'

const sound = copiesOfSound()
afterAll(sound.remove)

const LOWERCASE = [
  {
    file: 'en/lamp/plug-in.mdx',
    find: "import Unplug from '../_shared/unplug.mdx'\n\n<Unplug />",
    put: "import label from '../_shared/unplug.mdx'\n\n<label />",
  },
]
const PROPER = [
  {
    file: 'en/lamp/plug-in.mdx',
    find: "import Unplug from '../_shared/unplug.mdx'\n\n<Unplug />",
    put: "import Label from '../_shared/unplug.mdx'\n\n<label />",
  },
]
const OUTCOME_BELOW = [
  {
    file: 'en/lamp/call.mdx',
    find: 'title: Call us\noutcome: support\n---',
    put: 'title: Call us\n---\noutcome: support',
  },
]
const KEYWORDS_BELOW = [
  {
    file: 'en/lamp/call.mdx',
    find: 'title: Call us\noutcome: support\n---',
    put: 'title: Call us\n---\nowner: The lamp team',
  },
]
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
]

test.each(CASES)('the check names %s', (_, edits, expected) => {
  const findings = sound.findingsOf({ name: 'one', edits, at: '', code: '', says: '' })
  expect(findings.map(({ file, line, code }) => [`${file}:${line}`, code])).toEqual(
    expected.map(([place, code]) => [place, code]),
  )
  expected.forEach(([, , says], i) => expect(findings[i]?.message).toMatch(says))
})
