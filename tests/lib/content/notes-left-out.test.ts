import { expect, test } from '@jest/globals'
import { compose } from '@/lib/content/body/compose'
import { readSource } from '@/lib/content/body/source'
import { checkNotes } from '@/lib/content/check/notes'

const NOTE = '<AgentNote>secret</AgentNote>'
const SHOT = '<Screenshot version="old" name="plug" alt="A plug" />'
const staff = (text: string) => `<AgentNote>\n\n${text}\n\n</AgentNote>\n\n`

const composed = (text: string, notes = false) =>
  compose(readSource('en/dark/a.mdx', text), () => undefined, {}, notes)

interface Bare {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Bare[]
}

/** A tree without places, and texts that stand side by side as one. */
function bare({ position: _, data: __, children, ...rest }: Record<string, unknown>): Bare {
  const node = rest as unknown as Bare
  if (!children) return node
  const inner: Bare[] = []
  for (const child of (children as Record<string, unknown>[]).map(bare)) {
    const last = inner.at(-1)
    if (child.type === 'text' && last?.type === 'text')
      inner.splice(-1, 1, { ...child, value: `${last.value}${child.value}` })
    else inner.push(child)
  }
  return { ...node, children: inner }
}

const asRead = (text: string) => bare(composed(text).tree as never)

test.each([
  ['a paragraph of it alone', `a\n\n**${NOTE}**\n\nb`, 'a\n\nb'],
  ['a heading of it alone', `## ${NOTE}\n\na`, 'a'],
  ['emphasis among words', `a **${NOTE}** b`, 'a  b'],
  ['a paragraph of it and a picture', `\`a\`${NOTE}`, '`a`'],
  ['one item of a list', `- a\n- ${NOTE}`, '- a'],
  ['every item of a list', `a\n\n- ${NOTE}\n- ${NOTE}`, 'a'],
  ['a quotation', `a\n\n> ${NOTE}\n\n> b`, 'a\n\n> b'],
  ['two of them and a space between', `a\n\n${NOTE} ${NOTE}`, 'a'],
  ['two of them and a break between', `a\n\n${NOTE}\\\n${NOTE}`, 'a'],
  [
    'cells and a row of a table, which stay',
    `| a | ${NOTE} |\n|---|---|\n| ${NOTE} | b |\n| ${NOTE} | ${NOTE} |`,
    '| a |   |\n|---|---|\n|   | b |\n|   |   |',
  ],
  ['a text with what holds nothing', `${SHOT}\n\n---\n\n${NOTE}`, `${SHOT}\n\n---`],
  ['the address of a link, whose words stay', `a [b *c*][m]\n\n${staff('[m]: /d')}`, 'a b *c*'],
  ['the address of a picture', `a ![b][m]c\n\n${staff('[m]: /d')}`, 'a c'],
  ['a footnote', `a[^1] b\n\n${staff('[^1]: c')}`, 'a b'],
  ['the only reference to an address', `a\n\n${staff('[b][m]')}[m]: /d`, 'a'],
  ['the only reference to an address in a quotation', `> a\n>\n> [m]: /d\n\n${staff('[b][m]')}`, '> a'],
  [
    'one reference to what is referred to elsewhere, too',
    `*a[^1]*\n\n${staff('[b][m][^2]')}[^1]: c ![c][m]\n\n[m]: /d\n\n[^2]: e\n\n[^3]: f[^2]`,
    '*a[^1]*\n\n[^1]: c ![c][m]\n\n[m]: /d',
  ],
  [
    'a reference to an address, and a footnote of that name is shown',
    `a[^m]\n\n${staff('[b][m]')}[^m]: c\n\n[m]: /d`,
    'a[^m]\n\n[^m]: c',
  ],
])('a note that is or has %s leaves what would be there without it', (_, written, read) => {
  expect(asRead(written)).toEqual(asRead(read))
  expect(bare(composed(read).tree as never)).toEqual(bare(composed(read, true).tree as never))
})

test('the name of a heading is that of its words without the note and the space that it leaves', () => {
  const names = (notes: boolean) =>
    JSON.stringify(composed(`## Head ${NOTE} tail`, notes).tree).match(/"id":"[^"]*"/g)
  expect(names(false)).toEqual(['"id":"head-tail"'])
  expect(names(true)).toEqual(names(false))
})

test.each([
  ['what a note alone defines', `[a][m]\n\n${staff('[m]: /d')}`, [1]],
  ['both', `[a][m] b[^1]\n\n${staff('[m]: /d\n\n[^1]: c')}`, [1, 1]],
  ['what a note defines, too', `[a][m]\n\n${staff('[m]: /d')}[m]: /e`, []],
  ['from a note what a note defines', staff('[a][m]\n\n[m]: /d'), []],
  ['an address whose name a footnote of a note has', `[a][m]\n\n[m]: /d\n\n${staff('[^m]: /d')}`, []],
  ['nothing', `a\n\n${staff('[m]: /d')}`, []],
])('of references to %s so many are found', (_, text, lines) => {
  const found: number[] = []
  checkNotes(readSource('en/dark/a.mdx', text).tree, (_code, { position }) =>
    found.push(position!.start.line),
  )
  expect(found).toEqual(lines)
})
