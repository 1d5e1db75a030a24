import { nextToServe, ofSettings } from '@/lib/site/serve/take-over'
import type { Settings } from '@/lib/site/build/settings'

const build = (name: string, at: number, settings: Settings = {}) => ({ name, buildInfo: { at, settings } })
const SITE = { BASE_PATH: '/help', SITE_URL: 'https://help.example' }

test.each<[string, ReturnType<typeof build>[], Settings, string | undefined]>([
  ['a later build takes the place of the served one', [build('a', 5), build('b', 6)], {}, 'b'],
  ['of several later ones, the last does', [build('c', 8), build('b', 6), build('d', 7)], {}, 'c'],
  ['an earlier one does not', [build('a', 5), build('old', 4)], {}, undefined],
  ['the served one does not itself', [build('a', 5)], {}, undefined],
  ['there may be none any more', [], {}, undefined],
  ['an edition for support staff never does', [build('b', 6, { AUDIENCE: 'agent' })], {}, undefined],
  ['a preview never does', [build('b', 6, { DRAFTS: '1' })], {}, undefined],
  ['a public edition does not for support staff', [build('b', 6)], { AUDIENCE: 'agent' }, undefined],
  ['one of another base path does not', [build('b', 6, { BASE_PATH: '/a' })], { BASE_PATH: '/b' }, undefined],
  [
    'one of another address does not',
    [build('b', 6, { ...SITE, SITE_URL: 'https://a.example' })],
    SITE,
    undefined,
  ],
  ['one of another content folder does not', [build('b', 6, { CONTENT_DIR: 'a' })], {}, undefined],
  [
    'the order of settings does not matter',
    [build('b', 6, { SITE_URL: SITE.SITE_URL, BASE_PATH: '/help' })],
    SITE,
    'b',
  ],
])('%s', (_, finished, settings, expected) => expect(nextToServe(finished, settings, 5)?.name).toBe(expected))

test('builds of the same settings come latest first, whatever lies between', () => {
  const finished = [build('a', 1), build('c', 3), build('agents', 4, { AUDIENCE: 'agent' }), build('b', 2)]
  expect(ofSettings(finished, {}).map(({ name }) => name)).toEqual(['c', 'b', 'a'])
})
