import { expect, test } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { articleElements } from '@/components/article/article'
import { combineBodies, checkContent, picturesUsed, renderBody } from '@/lib/content'
import { contentOf } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import { searchDocuments } from '@/lib/search/documents'
import { contentFolder, SOUND } from '@/tests/harness/content-folder'
import { picture, step } from '@/tests/harness/small-picture'

const TERMS = {
  phone: { en: '+420 1' },
  poe: { text: { en: 'PoE' }, meaning: { en: 'Power over the network cable.' } },
}
const PNG = picture('x')['screenshots/old/x.png']!
const FILES = {
  'site.json': JSON.stringify({ ...(JSON.parse(SOUND['site.json']!) as object), terms: TERMS }),
  'en/dark/a.mp4': mp4('vide'),
  'en/dark/loud.mp4': mp4('vide', 'soun'),
  'en/dark/loud.webm': Buffer.from('Tracks\x86\x86A_OPUS', 'latin1'),
  'en/dark/a.png': PNG,
  'en/dark/a.jpg': 'x',
  'en/dark/a.vtt': 'WEBVTT\n',
  'en/dark/a.srt': '1\n',
}

/** A file with as many tracks, each of a kind. */
function mp4(...kinds: string[]): string {
  const box = (type: string, inner: string) =>
    `${String.fromCharCode(0, 0, 0, inner.length + 8)}${type}${inner}`
  const track = (kind: string) => box('trak', box('mdia', box('hdlr', `${'\0'.repeat(8)}${kind}`)))
  return box('ftyp', 'isom') + box('moov', kinds.map(track).join(''))
}

function folder(body: string): string {
  return contentFolder({ ...FILES, ...step(body) })
}

/** What a step's text becomes on its page. */
function shown(body: string, elements = articleElements('en', [], new Map())): string {
  const content = contentOf(openLibrary(folder(body)))
  return renderToStaticMarkup(renderBody(content.body('en', 'dark', 'plug-in'), elements))
}

const TABS = '<Tabs>\n<Tab label="Windows">\n\nOne\n\n</Tab>\n<Tab label="macOS">\n\nTwo\n\n</Tab>\n</Tabs>'
const VIDEO = '<Video src="./a.mp4" poster="./a.png" alt="x" />'

test.each([
  ['tabs', TABS],
  ['tabs in a part of an interface', `<Interface version="old" only>\n\n${TABS}\n\n</Interface>`],
  ['tabs in tabs', `<Tabs>\n<Tab label="A">\n\n${TABS}\n\n</Tab>\n</Tabs>`],
  ['details', '<Details summary="More">\n\nx\n\n</Details>'],
  ['details in a line', '<Details summary="More">x</Details>'],
  ['a term', 'Call <Term name="phone" />, or use <Term name="poe" />.'],
  ['a video', VIDEO],
  ['a video with captions', VIDEO.replace('alt', 'captions="./a.vtt" alt')],
  ['sound with captions', VIDEO.replace('a.mp4"', 'loud.mp4" captions="./a.vtt"')],
])('%s: the check finds nothing', (_, body) => {
  expect(checkContent(folder(body)).findings).toEqual([])
})

test.each([
  ['a Tab without Tabs', '<Tab label="a">\n\nx\n\n</Tab>', ['unknown-component']],
  [
    'a Tab in something else in Tabs',
    TABS.replace('<Tab l', '<Note>\n<Tab l').replace('</Tab>', '</Tab>\n</Note>'),
    ['unknown-component', 'unknown-component'],
  ],
  ['a text between Tabs', TABS.replace('</Tab>\n', '</Tab>\n\nLost\n\n'), ['unknown-component']],
  ['Tabs without a Tab', '<Tabs>\n</Tabs>', ['unknown-component']],
  ['a Tab without a label', TABS.replace(' label="Windows"', ''), ['unknown-component']],
  ['two Tabs of one name', TABS.replace('macOS', 'Windows'), ['unknown-component']],
  ['Markdown in a label', TABS.replace('macOS', '**macOS**'), ['unseen']],
  ['a label that is not written', TABS.replace('macOS', 'TODO name it'), ['unfinished']],
  ['another attribute', TABS.replace('<Tabs>', '<Tabs group="os">'), ['unknown-component']],
  ['Details without a summary', '<Details>\n\nx\n\n</Details>', ['unknown-component']],
  ['code in a summary', '<Details summary="`x`">\n\nx\n\n</Details>', ['unseen']],
  ['a Term without a name', '<Term />', ['unknown-component']],
  ['a Term that there is not', '<Term name="pho" />', ['unknown-component']],
  ['a Term that holds something', '<Term name="phone">a</Term>', ['unknown-component']],
  ['a Video without alt', VIDEO.replace(' alt="x"', ''), ['alt']],
  ['a Video without src', VIDEO.replace(' src="./a.mp4"', ''), ['unknown-component']],
  ['a Video without poster', VIDEO.replace(' poster="./a.png"', ''), ['unknown-component']],
  ['a Video that is not there', VIDEO.replace('a.mp4', 'b.mp4'), ['broken-link']],
  ['a Video that nothing plays', VIDEO.replace('a.mp4', 'a.jpg'), ['broken-link']],
  ['a Video of another site', VIDEO.replace('./a.mp4', 'https://example.com/a.mp4'), ['unseen']],
  ['a Video outside the content', VIDEO.replace('./a.mp4', '../../../a.mp4'), ['broken-link']],
  ['a poster that is not there', VIDEO.replace('a.png', 'b.png'), ['broken-link']],
  ['a poster that is no PNG', VIDEO.replace('a.png', 'a.jpg'), ['broken-link']],
  ['captions of another kind', VIDEO.replace('alt', 'captions="./a.srt" alt'), ['broken-link']],
  ['sound in MP4 without captions', VIDEO.replace('a.mp4', 'loud.mp4'), ['alt']],
  ['sound in WebM without captions', VIDEO.replace('a.mp4', 'loud.webm'), ['alt']],
])('%s is a finding', (_, body, codes) => {
  expect(checkContent(folder(body)).findings.map(({ code }) => code)).toEqual(codes)
})

test('a term is misspelt: the message has the right name', () => {
  expect(checkContent(folder('<Term name="phonne" />')).findings[0]?.message).toContain(
    'did you mean "phone"?',
  )
})

test('terms of site.json are words, or words with their meaning, in the first language', () => {
  const codes = (terms: unknown) => {
    const site = JSON.stringify({ ...(JSON.parse(SOUND['site.json']!) as object), terms })
    return checkContent(contentFolder({ 'site.json': site })).findings.map(({ code }) => code)
  }
  expect(codes(TERMS)).toEqual([])
  for (const wrong of [
    { a: 'b' },
    { 'No id': { en: 'b' } },
    { a: { cs: 'b' } },
    { a: { text: { en: 'b' } } },
  ])
    expect(codes(wrong)).toEqual(['front-matter'])
})

test('tabs are all on the page, each under a heading, with the headings in them below it', () => {
  const html = shown(`## Head\n\n${TABS.replace('One', '## Inner')}`)
  expect(html).toContain('<h2 class="tab-heading">Windows</h2>')
  expect(html).toContain('<h3 id="inner">Inner</h3>')
  expect(html).toContain('<h2 class="tab-heading">macOS</h2>\n<p>Two</p>')
  expect(shown(`<Interface version="old" only>\n\n${TABS}\n\n</Interface>`)).toContain(
    '<h3 class="tab-heading">',
  )
})

test('of two texts on one page no tab, term or picture has the number of another', () => {
  const content = contentOf(openLibrary(folder(`${TABS}\n\n<Term name="poe" />\n\n${VIDEO}`)))
  const among = combineBodies()
  const bodies = [1, 2].map((n) =>
    among(content.body('en', 'dark', 'plug-in'), { down: 1, prefix: `${n}.`, here: () => undefined }),
  )
  const html = bodies
    .map((body) => renderToStaticMarkup(renderBody(body, articleElements('en', [], new Map()))))
    .join('')
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(html).toContain('<h3 class="tab-heading">')
  expect(bodies.map(({ pictures }) => pictures.map(({ ordinal }) => ordinal))).toEqual([[1], [2]])
})

test('a term is its word, and says what it means; on paper once', () => {
  const html = shown('<Term name="poe" /> and <Term name="poe" />. Call <Term name="phone" />.')
  expect(html.match(/popover="auto"/g)).toHaveLength(2)
  expect(html.match(/data-again/g)).toHaveLength(1)
  expect(html).toContain('Call +420 1.')
})

test('within a link or a heading a term is its word alone', () => {
  const html = shown('## Use <Term name="poe" />\n\n[<Term name="poe" />](./light.mdx)')
  expect(html).toBe('<h2 id="use-poe">Use PoE</h2>\n<p><a href="/en/dark/light">PoE</a></p>')
})

test('a video keeps its room by its poster, loads nothing before it is played, and says how much it is', () => {
  const posters = new Map([
    [
      1,
      {
        shown: { width: 40, height: 20 },
        src: '/p.png',
        alternatives: [],
        marks: [],
        drawn: false,
        ordinal: 1,
        inPart: false,
        names: new Map(),
        labels: new Map(),
      },
    ],
  ])
  const html = shown(VIDEO.replace('alt', 'captions="./a.vtt" alt'), articleElements('en', [], posters))
  for (const one of [
    'width="40"',
    'height="20"',
    'preload="none"',
    'poster="/p.png"',
    'src="/files/en/dark/a.mp4"',
    'src="/files/en/dark/a.vtt"',
    'Video, 0.1 MB',
  ])
    expect(html).toContain(one)
  expect(html).not.toContain('autoplay')
})

test('a poster is made like any picture, and no mark means it', () => {
  const root = contentFolder({
    ...FILES,
    ...picture('old'),
    ...step(
      `<Screenshot version="old" name="old" alt="x" />\n\n${VIDEO}\n\n<Mark n="1">a</Mark> <Mark n="2">b</Mark>`,
    ),
  })
  expect(picturesUsed(root).map(({ id }) => id)).toEqual(['en/dark/a.png', 'old/old'])
  expect(checkContent(root).findings).toEqual([])
})

test('a picture in a tab or in details is not fetched before it is seen', () => {
  const root = contentFolder({
    ...FILES,
    ...step(
      `${TABS.replace('One', '![x](./a.png)')}\n\n<Details summary="x">\n\n![x](./a.png)\n\n</Details>\n\n![x](./a.png)`,
    ),
  })
  const { pictures } = contentOf(openLibrary(root)).body('en', 'dark', 'plug-in')
  expect(pictures.map(({ inPart }) => inPart)).toEqual([true, true, false])
})

test('the search knows names of tabs, summaries and what terms mean; excerpts are whole lines', () => {
  const root = folder(
    `${TABS}\n\n<Details summary="More of it">\n\nx\n\n</Details>\n\nUse <Term name="poe" /> here.`,
  )
  const document = searchDocuments(contentOf(openLibrary(root)), 'en').find(
    ({ step: { id } }) => id === 'plug-in',
  )!
  expect(document.running.split('\n')).toEqual([
    'Windows',
    'One',
    'macOS',
    'Two',
    'More of it',
    'x',
    'Use PoE here.',
    'Power over the network cable.',
  ])
  expect(document.names).toBe('Windows macOS More of it')
  expect(document.body).toContain('Power over the network cable.')
})

test('a tab that holds nothing but a note for staff is not on the page of a customer', () => {
  const html = shown(TABS.replace('Two', '<AgentNote>\n\nsecret\n\n</AgentNote>'))
  expect(html).not.toContain('macOS')
})
