import { keptBuilds, keptUntil, KEPT_MS } from '@/lib/site/build/kept-builds'
import type { Settings } from '@/lib/site/build/settings'

const NOW = 1_800_000_000_000
const HOUR = 3_600_000

interface Made {
  name: string
  servedAt?: number
  buildInfo: { at: number; bytes: number; settings: Settings }
}

/** A build of some hours ago, which `npm start` served until some hours ago. */
function made(name: string, age: number, served?: number, settings: Settings = {}, bytes = 1e6): Made {
  return {
    name,
    ...(served !== undefined && { servedAt: NOW - served * HOUR }),
    buildInfo: { at: NOW - age * HOUR, bytes, settings },
  }
}

const keptOf = (builds: readonly Made[]) => [...keptBuilds(builds, NOW)].map(({ name }) => name).sort()

test.each<[string, Made[], string[]]>([
  ['the last is kept, whoever had it', [made('old', 2), made('new', 1)], ['new']],
  ['what readers had an hour ago is kept', [made('a', 9, 1), made('b', 8, 1), made('c', 0)], ['a', 'b', 'c']],
  [
    'what was replaced more than a day ago is not, but for the one before the last',
    [made('a', 99, 60), made('b', 60, 30), made('c', 30, 25), made('d', 25)],
    ['c', 'd'],
  ],
  [
    'a process that ended without a word has served its build until it was replaced',
    [made('a', 99, 99), made('b', 5, 5), made('c', 0)],
    ['a', 'b', 'c'],
  ],
  [
    'another edition takes the place of none',
    [made('public', 50, 40), made('agents', 1, 1, { AUDIENCE: 'agent' })],
    ['agents', 'public'],
  ],
  [
    'the order of settings does not matter',
    [
      made('a', 2, undefined, { BASE_PATH: '/help', SITE_URL: 'https://a.example' }),
      made('b', 1, undefined, { SITE_URL: 'https://a.example', BASE_PATH: '/help' }),
    ],
    ['b'],
  ],
  [
    'the last builds of four editions are kept',
    ['/a', '/b', '/c', '/d', '/e'].map((BASE_PATH, i) => made(BASE_PATH, 9 - i, undefined, { BASE_PATH })),
    ['/b', '/c', '/d', '/e'],
  ],
  [
    'former ones are kept up to 2 GB in all, the one before the last whatever its size',
    [made('a', 4, 1, {}, 9e8), made('b', 3, 1, {}, 9e8), made('c', 2, 1, {}, 9e8), made('d', 1, 1, {}, 9e8)],
    ['b', 'c', 'd'],
  ],
  ['of one that is too large for that as well', [made('a', 4, 1, {}, 5e9), made('b', 3)], ['a', 'b']],
])('%s', (_, builds, expected) => expect(keptOf(builds)).toEqual(expected))

test('no more than 24 former builds are kept, the latest', () => {
  const builds = Array.from({ length: 40 }, (_, i) => made(`${i}`.padStart(2, '0'), 1 - i / 100, 0.1))
  expect(keptOf(builds)).toEqual(Array.from({ length: 25 }, (_, i) => `${i + 15}`))
})

test('a former build is kept for a day from when readers had it last, and one that they never had for none', () => {
  const builds = [made('a', 9, 9), made('b', 5), made('c', 1, 0)] as const
  expect(builds.map((build) => keptUntil(build, builds))).toEqual([
    NOW - 5 * HOUR + KEPT_MS,
    undefined,
    NOW + KEPT_MS,
  ])
})
