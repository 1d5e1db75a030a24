import { createOwnTrail } from '@/components/trail/own-trail.page'
import type { StepPage } from '@/components/trail/step-page.page'
import { contentOf } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import { guideDataFiles } from '@/lib/site/build/guide-data-files'
import { assistantOf, knowledgeOf } from '@/tests/harness/assistant'
import { contentFolder } from '@/tests/harness/content-folder'
import { storage } from '@/tests/lib/trail/tab'

const index = (start: string, ...aliases: string[]) =>
  `---\ntitle: A guide\nsummary: Find out.\nstart: ${start}\naliases: [${aliases.join()}]\n---\n`
/** A question by its answers and where they lead; an answer that is named as it would be by itself has no id. */
const asks = (answers: Readonly<Record<string, string>>, ...aliases: string[]) =>
  `---\ntitle: A question\naliases: [${aliases.join()}]\nchoices:\n${Object.entries(answers)
    .map(([id, to]) => `  - label: An answer\n    to: ${to}\n${id === to ? '' : `    id: ${id}\n`}`)
    .join('')}---\n`
const does = (next: string, ...aliases: string[]) =>
  `---\ntitle: An instruction\naliases: [${aliases.join()}]\nnext: ${next}\n---\n`
const ends = (...aliases: string[]) =>
  `---\ntitle: An end\naliases: [${aliases.join()}]\noutcome: solved\n---\n`

/** The step `hum` of the guide `lamp` has moved to `dark`. */
const MOVED = {
  'en/lamp/index.mdx': index('first'),
  'en/lamp/first.mdx': asks({ hum: 'dark/hum', flickers: 'ask' }),
  'en/lamp/ask.mdx': ends(),
  'en/dark/hum.mdx': asks({ yes: 'lamp/ask', no: 'call' }, 'lamp/hum'),
}
/** It was in as many guides before, of which the first question of each has another name. */
const MANY = Array.from({ length: 8 }, (_, i) => `lamp-${i}`)
/** Then `lamp` became `light`. */
const RENAMED = {
  'en/light/index.mdx': index('first', 'lamp'),
  'en/light/first.mdx': asks({ hum: 'dark/hum', flickers: 'ask' }),
  'en/light/ask.mdx': ends(),
  'en/dark/hum.mdx': asks({ yes: 'light/ask', no: 'call' }, 'lamp/hum'),
}

test.each([
  ['the step itself moved', MOVED, 'dark/hum', 'first.hum', 'lamp/first.hum'],
  ['its first question moved', MOVED, 'lamp/ask', 'hum.yes', 'dark/hum.yes'],
  ['a later question moved', MOVED, 'lamp/ask', 'first.hum~hum.yes', 'lamp/first.hum dark/hum.yes'],
  [
    'another guide’s question moved',
    MOVED,
    'dark/call',
    'lamp/first.hum~lamp/hum.no',
    'lamp/first.hum dark/hum.no',
  ],
  ['the step moved before its guide was renamed', RENAMED, 'dark/hum', 'first.hum', 'light/first.hum'],
  ['a question moved before the guide was renamed', RENAMED, 'light/ask', 'hum.yes', 'dark/hum.yes'],
  [
    'a later question moved before the guide was renamed',
    RENAMED,
    'light/ask',
    'first.hum~hum.yes',
    'light/first.hum dark/hum.yes',
  ],
  [
    'another guide’s question moved before its guide was renamed',
    RENAMED,
    'dark/call',
    'lamp/hum.no',
    'dark/hum.no',
  ],
  [
    'the step moved after its guide was renamed',
    { ...RENAMED, 'en/dark/hum.mdx': asks({ yes: 'light/ask', no: 'call' }, 'light/hum') },
    'dark/hum',
    'lamp/first.hum',
    'light/first.hum',
  ],
  [
    'the step moved twice',
    {
      ...MOVED,
      'en/lamp/first.mdx': asks({ hum: 'third/hum', flickers: 'ask' }),
      'en/dark/hum.mdx': null,
      'en/third/index.mdx': index('hum'),
      'en/third/hum.mdx': asks({ yes: 'lamp/ask', no: 'dark/call' }, 'lamp/hum', 'dark/hum'),
    },
    'third/hum',
    'first.hum',
    'lamp/first.hum',
  ],
  [
    'what an answer was named after moved',
    {
      ...MOVED,
      'en/lamp/first.mdx': asks({ 'dark/hum': 'dark/hum', flickers: 'ask' }),
      'en/dark/hum.mdx': does('lamp/ask', 'lamp/hum'),
    },
    'lamp/ask',
    'first.hum',
    'lamp/first.dark-hum',
  ],
  [
    'a guide was removed, and its steps shared out',
    {
      'en/dark/a.mdx': asks({ yes: 'third/b', no: 'call' }, 'fault/a'),
      'en/third/index.mdx': index('b'),
      'en/third/b.mdx': asks({ yes: 'c', no: 'dark/call' }, 'fault/b'),
      'en/third/c.mdx': ends('fault/c'),
    },
    'third/c',
    'a.yes~b.yes',
    'dark/a.yes third/b.yes',
  ],
  [
    'a guide was removed, and its steps shared out, seen from a third',
    {
      'en/dark/a.mdx': asks({ yes: 'third/b', no: 'call' }, 'fault/a'),
      'en/third/index.mdx': index('b'),
      'en/third/b.mdx': asks({ yes: 'fourth/c', no: 'dark/call' }, 'fault/b'),
      'en/fourth/index.mdx': index('c'),
      'en/fourth/c.mdx': ends(),
    },
    'fourth/c',
    'fault/b.yes',
    'third/b.yes',
  ],
  [
    'a guide was renamed, one of whose steps had moved to a guide before it',
    {
      ...RENAMED,
      'en/above/index.mdx': index('start'),
      'en/above/start.mdx': asks({ go: 'light/ask' }, 'lamp/start'),
    },
    'dark/hum',
    'lamp/first.hum',
    'light/first.hum',
  ],
  [
    'the step moved to a guide whose own questions say the same',
    {
      ...MOVED,
      'en/dark/index.mdx': index('first'),
      'en/dark/first.mdx': asks({ hum: 'hum', call: 'call' }),
    },
    'dark/hum',
    'first.hum',
    'dark/first.hum',
  ],
  [
    'a question moved before its guide was renamed, which has another step called so now',
    {
      'en/light/index.mdx': index('first', 'lamp'),
      'en/light/first.mdx': asks({ stays: 'ask', out: 'end' }),
      'en/light/ask.mdx': asks({ no: 'end', again: 'first' }),
      'en/light/end.mdx': ends(),
      'en/dark/asked.mdx': asks({ yes: 'light/end', no: 'call' }, 'lamp/ask'),
    },
    'light/end',
    'ask.yes',
    'dark/asked.yes',
  ],
  [
    'the step was in many guides before',
    {
      ...MOVED,
      ...Object.fromEntries(
        MANY.flatMap((guide) => [
          [`en/${guide}/index.mdx`, index(`first-${guide}`)],
          [`en/${guide}/first-${guide}.mdx`, asks({ hum: 'dark/hum', call: 'dark/call' })],
        ]),
      ),
      'en/dark/hum.mdx': asks({ yes: 'lamp/ask', no: 'call' }, ...MANY.map((guide) => `${guide}/hum`)),
    },
    'dark/hum',
    'first-lamp-7.hum',
    'lamp-7/first-lamp-7.hum',
  ],
  ['nothing moved', MOVED, 'dark/call', 'plugged-in.call', 'dark/plugged-in.call'],
])('a link with answers keeps them where %s', async (_, files, at, via, trail) => {
  const root = contentFolder(files)
  expect(await opened(root, at, via)).toEqual({ trail, lost: false })
  expect(await asked(root, at, via)).toEqual({ trail, lost: false })
})

test.each([
  ['first.hum~gone.yes', 'lamp/first.hum'],
  ['gone.yes', ''],
])('of an old link "%s" to a step that moved the good beginning is kept', async (via, trail) => {
  const root = contentFolder(MOVED)
  expect(await opened(root, 'dark/hum', via)).toEqual({ trail, lost: true })
  expect(await asked(root, 'dark/hum', via)).toEqual({ trail, lost: true })
})

test('a link whose good beginning leads to its step keeps it, though a former guide has all that it names', async () => {
  const root = contentFolder({
    ...MOVED,
    'en/lamp/first.mdx': asks({ kitchen: 'bulb', hum: 'dark/hum' }),
    'en/lamp/bulb.mdx': asks({ dead: 'ask', hum: 'dark/hum' }),
    'en/dark/index.mdx': index('first'),
    'en/dark/first.mdx': asks({ kitchen: 'hum', call: 'call' }),
  })
  const expected = { trail: 'dark/first.kitchen', lost: true }
  expect(await opened(root, 'dark/hum', 'first.kitchen~bulb.dead')).toEqual(expected)
  expect(await asked(root, 'dark/hum', 'first.kitchen~bulb.dead')).toEqual(expected)
})

const { fetch } = globalThis
afterAll(() => (globalThis.fetch = fetch))

/** The page, opened in a browser: it has the data of its own guide and of those beside it. */
async function opened(root: string, at: string, via: string) {
  const [guide = ''] = at.split('/')
  const groups = guideDataFiles(contentOf(openLibrary(root)))
  const { files } = groups.find(({ guides }) => guides.includes(guide))!
  const body = { querySelector: () => null, querySelectorAll: () => [] }
  const nav = { closest: () => body, querySelector: () => null, dataset: { at } }
  Object.assign(globalThis, {
    ...{ SIGNPOST_INTERFACES: [], SIGNPOST_FACTS: null, SIGNPOST_INSIGHT: '', signpostClicks: [] },
    document: { documentElement: { dataset: {} }, querySelector: () => null },
    location: { pathname: `/en/${at}`, href: `http://site/en/${at}`, search: '' },
    history: { state: null, replaceState: () => undefined },
    fetch: (address: string) => {
      const file = files[address.replace('/walks/', '')]
      return Promise.resolve(new Response(file ?? '', { status: file === undefined ? 404 : 200 }))
    },
  })
  const store = storage()
  const page = { nav, at, guide, lang: 'en', walks: '/walks' } as unknown as StepPage
  const arrival = await createOwnTrail(() => store).showTrail(page, {
    ...{ via, before: undefined, clicks: '', led: false },
  })
  return { trail: said(arrival.trail), lost: arrival.lost }
}

/** The same, asked for by an assistant. */
async function asked(root: string, at: string, via: string) {
  const { walk, close } = await assistantOf(knowledgeOf(root))
  const { trail, changed } = await walk('open_step', { step: at, state: via })
  await close()
  const answers = trail.map(({ step, answer }) => ({ ...split(step), ...(answer !== null && { answer }) }))
  return { trail: said(answers), lost: (changed?.fell_away ?? []).length > 0 }
}

const split = (key: string) => ({ guide: key.split('/')[0]!, step: key.split('/')[1]! })

function said(trail: readonly { guide: string; step: string; answer?: string | undefined }[] = []): string {
  return trail
    .flatMap(({ guide, step, answer }) => (answer === undefined ? [] : [`${guide}/${step}.${answer}`]))
    .join(' ')
}
