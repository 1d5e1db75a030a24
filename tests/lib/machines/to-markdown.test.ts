import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Nodes, PhrasingContent } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { OWN_ELEMENTS } from '@/elements'
import { MARKDOWN, MARKDOWN_NODES } from '@/lib/content/body/markdown'
import { markdownOf, toMarkdown } from '@/lib/machines/body/to-markdown'
import { DEEP } from '@/tests/harness/depth'

const CONTEXT = {
  lang: 'en',
  interfaceLabel: (id: string) => id,
  address: (address: string) => address,
  picture: () => undefined,
}

function markdownFrom(html: string): string {
  return toMarkdown(named(fromHtml(html, { fragment: true }).children as ElementContent[]), CONTEXT)
}

const OWN = {
  Fare: { inline: true, text: () => '12 EUR' },
  Notice: { text: () => 'Mind the gap:' },
}

/** HTML has no capital letters in the names of elements. */
function named(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node
    const tagName = Object.keys(OWN).find((name) => name.toLowerCase() === node.tagName) ?? node.tagName
    return { ...node, tagName, children: named(node.children) }
  })
}

test.each([
  [
    '<ol><li>H<sub>2</sub>O is for 5 m<sup>2</sup> here</li></ol>',
    '1. H<sub>2</sub>O is for 5 m<sup>2</sup> here',
  ],
  ['<ul><li>x<sub><strong>2</strong></sub></li></ul>', '- x<sub>**2**</sub>'],
  ['<ul><li>5 V<br>m<sup>2</sup></li></ul>', '- 5 V\\\n  m<sup>2</sup>'],
  ['<blockquote>CO<sub>2</sub> is heavy</blockquote>', '> CO<sub>2</sub> is heavy'],
  ['<table><tr><th>m<sup>2</sup></th></tr></table>', '| m<sup>2</sup> |\n| - |'],
  ['<p>これは<strong>「赤」</strong>です。</p>', 'これは<strong>「赤」</strong>です。'],
  ['<p>これは<del>「赤」</del>です。</p>', 'これは<del>「赤」</del>です。'],
  ['<ul><li>これは<em>「赤」</em>です。</li></ul>', '- これは<em>「赤」</em>です。'],
  ['<p>これは<strong><em>強調</em></strong>です。</p>', 'これは<strong>*強調*</strong>です。'],
  ['<p>이것은<strong>(1)</strong>입니다</p>', '이것은<strong>(1)</strong>입니다'],
  ['<p>これは<strong>赤</strong>です。「<strong>赤</strong>」</p>', 'これは**赤**です。「**赤**」'],
  ['<p>Press <kbd>A</kbd><kbd>B</kbd>.</p>', 'Press `A`<code>B</code>.'],
  ['<p>Press <strong>“OK”</strong>, <em>now</em>.</p>', 'Press **“OK”**, *now*.'],
])('%s is %s', (html, markdown) => {
  expect(markdownFrom(html)).toBe(markdown)
})

test.each([
  ['A ticket is <Fare></Fare>.', 'A ticket is 12 EUR.'],
  ['A ticket is <Fare>at the counter</Fare>.', 'A ticket is 12 EUR at the counter.'],
  ['<li><Fare><b>at</b> the counter</Fare></li>', '- 12 EUR **at** the counter'],
  ['<Fare><p>at the counter</p><p>or here</p></Fare>', '12 EUR\n\nat the counter\n\nor here'],
  ['<Notice>Wait <b>here</b></Notice>', 'Mind the gap:\n\nWait **here**'],
])('what a site’s own element says stands apart from what is in it: %s', (html, markdown) => {
  Object.assign(OWN_ELEMENTS, OWN)
  try {
    expect(markdownFrom(html)).toBe(markdown)
  } finally {
    for (const name of Object.keys(OWN)) Reflect.deleteProperty(OWN_ELEMENTS, name)
  }
})

/** Every sign of what is read, and what it is: emphasis by signs and by HTML is the same. */
function signsOf(node: Nodes, marks: readonly string[] = []): string[] {
  if (node.type === 'inlineCode') return signsOf({ type: 'text', value: node.value }, [...marks, 'code'])
  if (node.type === 'text') return [...node.value].map((sign) => [sign, ...new Set(marks)].sort().join(' '))
  if (!('children' in node)) return []
  const open: string[] = []
  return node.children.flatMap((child) => {
    if (child.type === 'html' && child.value.startsWith('</')) open.pop()
    else if (child.type === 'html') open.push(child.value.slice(1, -1))
    const tag = { strong: 'strong', emphasis: 'em', delete: 'del' }[child.type as string]
    return signsOf(child, [...marks, ...open, ...(tag ? [tag] : [])])
  })
}

const READERS: [name: string, kinds: readonly ('strong' | 'emphasis' | 'delete')[], options: Options][] = [
  ['CommonMark', ['strong', 'emphasis'], {}],
  [
    'our content',
    ['strong', 'emphasis', 'delete'],
    { extensions: [MARKDOWN], mdastExtensions: MARKDOWN_NODES },
  ],
]

test.each(READERS)('emphasis beside any sign is read back the same, by %s', (_, kinds, options) => {
  const words = fc
    .array(fc.constantFrom(...'はガ赤a1「」。（、.*_~<&[!“”… '.split(''), '🔔', '€', '한'), {
      ...{ minLength: 1, maxLength: 4 },
    })
    .map((signs): PhrasingContent => ({ type: 'text', value: signs.join('') }))
  const { line } = fc.letrec<{ line: PhrasingContent[]; one: PhrasingContent }>((tie) => ({
    line: fc.array(tie('one'), { minLength: 1, maxLength: 4 }),
    one: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      words,
      fc.constant<PhrasingContent>({ type: 'inlineCode', value: 'x' }),
      fc.record({ type: fc.constantFrom(...kinds), children: tie('line') }) as fc.Arbitrary<PhrasingContent>,
    ),
  }))
  fc.assert(
    fc.property(line, (children) => {
      // Space at the ends of a paragraph is none.
      const end: PhrasingContent = { type: 'text', value: 'は' }
      const paragraph: Nodes = { type: 'paragraph', children: [end, ...children, end] }
      const markdown = markdownOf({ type: 'root', children: [paragraph] })
      expect(markdown).not.toMatch(/&#/)
      expect([markdown, signsOf(fromMarkdown(markdown, options))]).toEqual([markdown, signsOf(paragraph)])
    }),
    { numRuns: DEEP ? 5000 : 500 },
  )
})
