import { expect, test } from '@jest/globals'
import { checkContent, movedIn, openContent } from '@/lib/content'
import { stepNamed } from '@/lib/machines/walk/position'
import { formerAddresses } from '@/lib/site/export/redirects'
import { contentFolder, SOUND } from '@/tests/harness/content-folder'

const PAGES = new Set([
  'en/dark',
  'en/dark/all',
  'en/dark/map',
  'en/dark/light',
  'en/dim',
  'en/dim/all',
  'en/dim/map',
])

/** Of what `dark/call` and `dim/bulb` take over, where addresses of a guide that is gone lead. */
function opened(call: string, bulb: string, front = '') {
  const root = contentFolder({
    'links.lock.json': JSON.stringify({ links: { 'fault/hum': 'g5t8kqe', 'fault/fuse': 'bcdfghj' } }),
    'en/dark/index.mdx': SOUND['en/dark/index.mdx']!.replace('start:', `${front}start:`),
    'en/dark/call.mdx': `---\ntitle: Call us\noutcome: support\n${call}---\n`,
    'en/dim/index.mdx': '---\ntitle: Dim\nsummary: Make it bright.\nstart: bulb\n---\n',
    'en/dim/bulb.mdx': `---\ntitle: Take another bulb\nnext: dark/call\n${bulb}---\n`,
  })
  const guides = openContent({ CONTENT_DIR: root }).guides('en')
  const moved = movedIn(guides)
  const former = formerAddresses({ languages: ['en'], moved, codes: {} }, PAGES)
  return { root, guides, moved, former }
}

test.each([
  ['all of whose steps went to one guide', 'aliases: [fault/hum, fault/fuse]\n', '', 'dark'],
  ['most of whose steps went there', 'aliases: [fault/hum]\n', 'aliases: [fault/fuse, fault/plug]\n', 'dim'],
  ['as many of whose steps went to each of two', 'aliases: [fault/hum]\n', 'aliases: [fault/fuse]\n', 'dark'],
])('a guide that is gone, %s, leads there itself, and nothing is to be found', (_, call, bulb, heir) => {
  const { root, guides, moved, former } = opened(call, bulb)
  expect(checkContent(root).findings).toEqual([])
  expect(moved).toMatchObject({ fault: heir })
  for (const page of ['', '/all', '/map']) expect(former.get(`en/fault${page}`)).toBe(`en/${heir}${page}`)
  expect(stepNamed(guides, 'fault/')).toEqual({ guide: heir, step: guides.get(heir)!.start })
})

test('a guide that names it goes before steps, and one that is there leads nowhere else', () => {
  const { moved } = opened('aliases: [dim/old]\n', 'aliases: [fault/hum, fault/fuse]\n', 'aliases: [fault]\n')
  expect(moved).toEqual({
    ...{ fault: 'dark', 'dim/old': 'dark/call' },
    'fault/hum': 'dim/bulb',
    'fault/fuse': 'dim/bulb',
  })
})

test('its steps lead where they say, before the guide leads anywhere', () => {
  const { moved } = opened('aliases: [fault/hum, fault/fuse]\n', '')
  expect(Object.keys(moved)).toEqual(['fault/hum', 'fault/fuse', 'fault'])
})
