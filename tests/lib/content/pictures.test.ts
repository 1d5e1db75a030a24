import fs from 'node:fs'
import path from 'node:path'
import type { Element, Root } from 'hast'
import sharp from 'sharp'
import { checkContent } from '@/lib/content'
import { contentOf } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import { contentFolder, SOUND } from '../../harness/content-folder'
import { picture, step } from '../../harness/small-picture'

function open(files: Record<string, string | Buffer>) {
  return contentOf(openLibrary(contentFolder(files)))
}

function bodyOf(files: Record<string, string | Buffer>) {
  return open(files).body('en', 'dark', 'plug-in')
}

/** A tree's elements in short: names, and what is in them. */
function outline(node: Root | Element): unknown[] {
  return node.children.flatMap((child) =>
    child.type === 'element'
      ? [/^(Beside|Interface|div)$/.test(child.tagName) ? { [child.tagName]: outline(child) } : child.tagName]
      : [],
  )
}

function elements(node: Root | Element, name: string): Element[] {
  return node.children.flatMap((child) =>
    child.type === 'element' ? [...(child.tagName === name ? [child] : []), ...elements(child, name)] : [],
  )
}

describe('the pictures of a text', () => {
  const body = bodyOf({
    ...picture('plug'),
    ...picture('lamp'),
    ...step(
      `<Interface version="old" only>

<Screenshot name="plug" alt="A plug" />

1. Take <Mark n="1">the *plug*</Mark>.
2. Find <Mark n="2">the socket</Mark>, then <Mark n="1">it</Mark> again.

</Interface>

<Screenshot version="old" name="lamp" alt="A lamp" />

See <Mark n="2">the light</Mark>.`,
    ),
  })

  test('each knows what the text calls its marks', () => {
    expect(
      body.pictures.map(({ names, ordinal, picture, inPart }) => ({
        ordinal,
        picture,
        inPart,
        names: [...names],
      })),
    ).toEqual([
      {
        ordinal: 1,
        picture: 'old/plug',
        inPart: true,
        names: [
          [1, 'the plug'],
          [2, 'the socket'],
        ],
      },
      { ordinal: 2, picture: 'old/lamp', inPart: false, names: [[2, 'the light']] },
    ])
  })

  test('each mark knows which picture it points at, and how often it was named', () => {
    expect(elements(body.tree, 'Mark').map(({ properties: { n, of, mention } }) => [n, of, mention])).toEqual(
      [
        ['1', 1, 1],
        ['2', 1, 1],
        ['1', 1, 2],
        ['2', 2, 1],
      ],
    )
    expect(elements(body.tree, 'Screenshot').map(({ properties }) => properties.ordinal)).toEqual([1, 2])
  })
})

describe('what stands beside a picture', () => {
  const shot = '<Screenshot version="old" name="plug" alt="A plug" />'
  const outlineOf = (text: string) => outline(bodyOf({ ...picture('plug'), ...step(text) }).tree)

  test('is the list that follows it, up to the last that names a mark', () => {
    expect(outlineOf(`Before.\n\n${shot}\n\nAbout it.\n\n1. Do <Mark n="1">this</Mark>.\n\nAfter.`)).toEqual([
      'p',
      { Beside: ['Screenshot', { div: ['p', 'ol'] }] },
      'p',
    ])
  })

  test('ends at the next picture and at a heading', () => {
    expect(outlineOf(`${shot}\n\n1. One.\n\n${shot}\n\n1. Two.\n\n## Next\n\n1. Three.`)).toEqual([
      { Beside: ['Screenshot', { div: ['ol'] }] },
      { Beside: ['Screenshot', { div: ['ol'] }] },
      'h2',
      'ol',
    ])
  })

  test('is nothing, where the text speaks of other things', () => {
    expect(outlineOf(`${shot}\n\nSomething else.\n\n- a list`)).toEqual(['Screenshot', 'p', 'ul'])
  })

  test('is found in the part for an interface, too', () => {
    expect(
      outlineOf(
        `<Interface version="old" only>\n\n<Screenshot name="plug" alt="A plug" />\n\n1. <Mark n="1">x</Mark>\n\n</Interface>`,
      ),
    ).toEqual([{ Interface: [{ Beside: ['Screenshot', { div: ['ol'] }] }] }])
  })
})

test('a mark in a link, or around one, is no link itself', () => {
  const { tree } = bodyOf({
    ...picture('plug'),
    ...step(
      `<Screenshot version="old" name="plug" alt="A plug" />\n\n[<Mark n="1">a</Mark>](./light.mdx), <Mark n="1">[b](./light.mdx)</Mark>, <Mark n="2">c</Mark>`,
    ),
  })
  expect(elements(tree, 'Mark').map(({ properties }) => properties.plain)).toEqual([true, true, undefined])
})

test('a picture that calls itself a drawing is one', () => {
  const content = open({
    ...picture('drawn', { product: 'Drawing of the lamp' }),
    ...picture('photo', { product: 'Lamp 5, no drawing' }),
  })
  expect([content.picture('old/drawn')?.drawn, content.picture('old/photo')?.drawn]).toEqual([true, false])
  expect(content.picture('old/none')).toBeUndefined()
})

describe('an interface’s picture in site.json', () => {
  function findings(screenshot: object, files: Record<string, string | Buffer> = {}) {
    const site = JSON.parse(SOUND['site.json']!) as { interfaces: object[] }
    site.interfaces[1] = { ...site.interfaces[1], ...screenshot }
    const root = contentFolder({ 'site.json': JSON.stringify(site, null, 2), ...files })
    return checkContent(root).findings.map(
      ({ file, line, code, message }) => `${file}:${line} ${code} ${message}`,
    )
  }

  test('is there, with a text alternative', () => {
    expect(findings({ screenshot: 'old/lamp', alt: { en: 'A lamp' } }, picture('lamp'))).toEqual([])
  })

  test('is missed, and its text alternative is', () => {
    expect(findings({ screenshot: 'old/lamp' })).toEqual([
      expect.stringMatching(
        /^site\.json:\d+ alt the picture of the interface "new" has no text alternative\./,
      ),
      expect.stringMatching(/^site\.json:\d+ missing-screenshot there is no screenshots\/old\/lamp\.png /),
    ])
  })

  test('is described in the first language', () => {
    expect(findings({ screenshot: 'old/lamp', alt: { cs: 'Lampa' } }, picture('lamp'))).toEqual([
      expect.stringContaining('interfaces[2].alt: expected the words in the first language'),
    ])
  })

  test('is named by folder and name', () => {
    expect(findings({ screenshot: 'lamp.png', alt: { en: 'A lamp' } })).toEqual([
      expect.stringMatching(/front-matter .*expected a folder and a name as in screenshots\//),
    ])
  })
})

test('what is wrong with a picture is said at the picture', async () => {
  const large = path.join(contentFolder({}), 'large.png')
  await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#fff' } }).toFile(large)
  const outside = [{ n: 1, x: 0.9, y: 0.1, width: 0.2, height: 0.1 }]
  const root = contentFolder({
    ...picture('text'),
    ...picture('large'),
    ...picture('outside'),
    'screenshots/old/text.png': 'No PNG at all',
    'screenshots/old/large.png': fs.readFileSync(large),
    'screenshots/old/outside.json': JSON.stringify({ width: 40, height: 20, marks: outside }),
    ...step(
      ['text', 'large', 'outside']
        .map((name) => `<Screenshot version="old" name="${name}" alt="x" />`)
        .join('\n\n'),
    ),
  })
  expect(
    checkContent(root)
      .findings.filter(({ file }) => file.startsWith('screenshots/'))
      .map(({ file, code, message }) => `${file} ${code} ${message}`),
  ).toEqual([
    expect.stringMatching(
      /^screenshots\/old\/large\.png missing-screenshot step "dark\/plug-in": the picture has 60 million pixels/,
    ),
    expect.stringMatching(/^screenshots\/old\/outside\.json mark .*sticks out/),
    expect.stringMatching(
      /^screenshots\/old\/text\.png missing-screenshot step "dark\/plug-in": the picture is no whole PNG/,
    ),
  ])
})
