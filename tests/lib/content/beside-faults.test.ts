import { expect, test } from '@jest/globals'
import { checkContent } from '@/lib/content'
import { contentFolder } from '@/tests/harness/content-folder'
import { picture, step } from '@/tests/harness/small-picture'

/** Where and what the check finds in a text, by the text's own lines. */
function found(body: string): string[] {
  const root = contentFolder({ ...picture('plug'), ...step(body) })
  return checkContent(root).findings.map(({ line, column, code }) => `${line - 5}:${column} ${code}`)
}

const OLD = '<Interface version="old">\n\nText.\n\n</Interface>'
const PICTURE = '<Screenshot version="old" name="plug" alt="A plug" />'
const BOTH_MARKS = '<Mark n="1">One</Mark> <Mark n="2">Two</Mark>'

test.each([
  ['HTML, a part', `<b>x</b>\n\n${OLD}`, ['1:1 unknown-component', '3:1 missing-variant']],
  ['HTML that is not closed, a part', `<p>x\n\n${OLD}`, ['1:1 syntax', '3:1 missing-variant']],
  ['a comment, a part', `<!-- x -->\n\n${OLD}`, ['1:1 syntax', '3:1 missing-variant']],
  ['an address, a part', `<https://x.example>\n\n${OLD}`, ['1:1 syntax', '3:1 missing-variant']],
  [
    'another element that is meant',
    `<Alert>x</Alert>\n\n${OLD}`,
    ['1:1 unknown-component', '3:1 missing-variant'],
  ],
  ['an expression, a part', `{x}\n\n${OLD}`, ['1:1 expression', '3:1 missing-variant']],
  [
    'an expression, a text alternative',
    `{x}\n\n<Screenshot version="old" name="plug" />\n\n${BOTH_MARKS}`,
    ['1:1 expression', '3:1 alt'],
  ],
  [
    'an unknown element, the name of a picture',
    '<Foo />\n\n<Screenshot version="old" />',
    ['1:1 unknown-component', '3:1 alt', '3:1 missing-screenshot'],
  ],
  [
    'a number in braces, other numbers',
    `${PICTURE}\n\n<Mark n="one">A</Mark> <Mark>B</Mark> <Mark n={1}>C</Mark>`,
    ['3:1 mark', '3:24 mark', '3:45 expression'],
  ],
  [
    'HTML, a mark that points at nothing',
    '<b>x</b>\n\n<Mark n="1">A</Mark>',
    ['1:1 unknown-component', '3:1 mark'],
  ],
  ['HTML, a mark that is not named', `<b>x</b>\n\n${PICTURE}`, ['1:1 unknown-component', '3:1 mark']],
  [
    'an unclosed <br>, signs around it',
    'A **open\n\n<br>\n\n:::note',
    ['1:3 unseen', '3:1 syntax', '5:1 unseen'],
  ],
  ['a brace, signs before it', 'A **open\n\nA {brace', ['1:3 unseen', '3:3 syntax']],
])('beside %s is told', (_, body, expected) => {
  expect(found(body)).toEqual(expected)
})

test.each([
  [
    'the lack of a part, where an element may be it',
    `<Interfce version="new">\n\nx\n\n</Interfce>\n\n${OLD}`,
    ['1:1 unknown-component'],
  ],
  ['the lack of a part, where a partial may hold it', `<Foo />\n\n${OLD}`, ['1:1 unknown-component']],
  ['the lack of a part, where braces may hold it', `{<Foo />}\n\n${OLD}`, ['1:1 expression']],
  [
    'the lack of a part that a comment holds',
    `<!-- <Interface version="new">x</Interface> -->\n\n${OLD}`,
    ['1:1 syntax'],
  ],
  [
    'the lack of a part beside a mistyped "only"',
    '<Interface version="old" onyl>\n\nx\n\n</Interface>',
    ['1:26 unknown-component'],
  ],
  [
    'what a tag lacks under a mistyped name',
    '<Screenshot version="old" nme="plug" altt="A plug" />',
    ['1:27 unknown-component', '1:38 unknown-component'],
  ],
  [
    'what a tag over several lines lacks',
    `<Screenshot\n  version="old"\n  name="plug"\n  altt="A plug"\n/>\n\n${BOTH_MARKS}`,
    ['4:3 unknown-component'],
  ],
  ['what a tag lacks that cannot be read', `<Screenshot version=old name="plug" />`, ['1:13 syntax']],
  [
    'the lack of a version where an element may be the part',
    '<Interfce version="old">\n\n<Screenshot name="plug" alt="A plug" />\n\n</Interfce>',
    ['1:1 unknown-component'],
  ],
  [
    'a mark that is not named, where an element may name it',
    `${PICTURE}\n\n<mark n="1">One</mark> <Mark n="2">Two</Mark>`,
    ['3:1 unknown-component'],
  ],
  [
    'a mark that is not named, where one has its number in braces',
    `${PICTURE}\n\n<Mark n={1}>One</Mark> <Mark n="2">Two</Mark>`,
    ['3:7 expression'],
  ],
  ['signs in the lines of a fault', 'A **open <br> x\n:::note', ['1:10 syntax']],
  ['signs in what may be code behind a brace', 'A {brace\n\nB **open', ['1:3 syntax']],
  ['signs in what may be code', '<pre>\n\nB **open', ['1:1 syntax']],
  [
    'a name whose address a comment may hold',
    'A [b][c].\n\n<!--\n[c]: https://x.example\n-->',
    ['3:1 syntax'],
  ],
])('of what may only follow, nothing is said: %s', (_, body, expected) => {
  expect(found(body)).toEqual(expected)
})
