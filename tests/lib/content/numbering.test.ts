import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { openContent } from '@/lib/content'
import { contentFolder } from '../../harness/content-folder'
import { picture, step } from '../../harness/small-picture'

const PICTURE = '<Screenshot version="old" name="plug" alt="A plug" />\n\n'
const [ONE, TWO] = ['<Mark n="1">one</Mark>', '<Mark n="2">two</Mark>']

/** The lists of a text: the number of each item, "-" where it is the list's own; and each mark's, as the page shows it. */
function numbersOf(text: string) {
  const root = contentFolder({ ...picture('plug'), ...step(PICTURE + text) })
  const { tree, pictures } = openContent({ CONTENT_DIR: root }).body('en', 'dark', 'plug-in')
  const lists: string[] = []
  const marks: unknown[] = []
  visit(tree, 'element', ({ tagName, properties, children }) => {
    if (tagName === 'Mark') marks.push(properties.label ?? Number(properties.n))
    if (tagName !== 'ol') return
    const items = children.filter((child): child is Element => child.type === 'element')
    lists.push([properties.className, ...items.map((item) => item.properties.value ?? '-')].join(' '))
  })
  return { lists, marks, onPicture: [...pictures[0]!.labels] }
}

test.each([
  ['has the numbers of its marks', `1. ${ONE}\n2. ${TWO}`, ['marked 1 2'], [1, 2], []],
  ['has them where they are not its own', `1. ${TWO}`, ['marked 2'], [2], []],
  ['and begins where it begins', `3. ${TWO}\n4. ${ONE}`, ['marked 2 1'], [2, 1], []],
  [
    'gives its own numbers to marks that only some items have',
    `1. Log in.\n2. Wait.\n3. ${ONE}\n4. ${TWO}`,
    ['marked - - 3 4'],
    [3, 4],
    [
      [1, 3],
      [2, 4],
    ],
  ],
  [
    'has no numbers but those of marks where an item has two',
    `1. ${ONE} ${TWO}\n2. Wait.`,
    ['marks-only - -'],
    [1, 2],
    [],
  ],
  [
    'has no numbers but those of marks where it would give one twice',
    `1. Wait.\n2. ${ONE}\n\nSee ${TWO}.`,
    ['marks-only - -'],
    [1, 2],
    [],
  ],
  [
    'has no numbers but those of marks that another list has numbered',
    `1. ${ONE}\n2. ${TWO}\n\nThen:\n\n1. Wait.\n2. Wait.\n3. ${TWO}`,
    ['marked 1 2', 'marks-only - - -'],
    [1, 2, 2],
    [],
  ],
])('a numbered list with marks %s', (_, text, lists, marks, onPicture) => {
  expect(numbersOf(text)).toEqual({ lists, marks, onPicture })
})

test('a numbered list without marks stays as it is', () => {
  expect(numbersOf(`1. Wait.\n2. Go on.\n\n${ONE} ${TWO}`).lists).toEqual([' - -'])
})
