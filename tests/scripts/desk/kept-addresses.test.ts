import { expect, test } from '@jest/globals'
import { UserError } from '@/lib/command/user-error'
import {
  checkContent,
  contentOf,
  movedIn,
  openLibrary,
  openParseCache,
  readLock,
  withNewSteps,
  writeLock,
} from '@/lib/content'
import type { Change } from '@/lib/desk/protocol'
import { formerAddresses } from '@/lib/site/export/redirects'
import { currentKey, keyOf, readTarget, type Guides } from '@/lib/tree'
import { planOf } from '@/scripts/desk/change/plan-of'
import { writeContents } from '@/scripts/desk/disk/contents'
import { contentFolder } from '@/tests/harness/content-folder'
import { DEEP } from '@/tests/harness/depth'
import { seeded, type Chance } from '@/tests/harness/seeded'
import { CHANGING_CONTENT, index } from './changing-content'

openParseCache(process.cwd())

/** A site whose steps are published after each change, and what each address that it ever had is to lead to. */
function publishedSite() {
  const root = contentFolder(CHANGING_CONTENT, {})
  const open = () => openLibrary(root, undefined, { DRAFTS: '1' })
  const steps = new Map<string, string>([['dim/byvaly', 'dim/b']])
  const guides = new Map<string, string>()
  const published = () => {
    const now = contentOf(open()).guides('en')
    writeLock(root, withNewSteps(readLock(root), now))
    for (const { id, steps: own } of now.values()) {
      guides.set(id, id)
      for (const step of own.keys()) steps.set(`${id}/${step}`, `${id}/${step}`)
    }
    return now
  }
  const follow = (of: Map<string, string>, now: (one: string) => string) => {
    for (const [address, one] of of) of.set(address, now(one))
  }
  /** Makes a change. @returns whether it was not refused */
  const change = (one: Change): boolean => {
    try {
      writeContents(root, planOf(open(), one as Exclude<Change, { kind: 'cure' }>).files)
    } catch (error) {
      if (error instanceof UserError) return false
      throw error
    }
    const guideOf = (text: string) => text.slice(0, text.indexOf('/'))
    const inGuide = (from: string, to: string) => (key: string) =>
      guideOf(key) === from ? `${to}${key.slice(from.length)}` : key
    const heir = (over: string, guide: string) => {
      const { guide: of, step } = readTarget(over, guide)!
      return keyOf({ guide: of, step: step ?? contentOf(open()).guide('en', of)!.start })
    }
    if (one.kind === 'rename-guide') {
      follow(steps, inGuide(one.guide, one.to))
      follow(guides, (id) => (id === one.guide ? one.to : id))
    } else if (one.kind === 'remove-guide') {
      const to = heir(one.over!, '')
      follow(steps, (key) => (guideOf(key) === one.guide ? to : key))
      follow(guides, (id) => (id === one.guide ? guideOf(to) : id))
    } else if ('at' in one) {
      const to =
        one.kind === 'rename-step'
          ? keyOf({ guide: one.at.guide, step: one.to })
          : one.kind === 'move-step'
            ? keyOf({ guide: one.guide, step: one.at.step })
            : heir((one as { over: string }).over, one.at.guide)
      follow(steps, (key) => (key === keyOf(one.at) ? to : key))
    }
    published()
    return true
  }
  /** Addresses that lead elsewhere than they are to, or nowhere, and what the check says. */
  const faults = (): string[] => {
    const now = contentOf(open()).guides('en')
    const pages = new Set(
      [...now.values()].flatMap(({ id, steps: own }) => [
        ...[`en/${id}`, `en/${id}/all`, `en/${id}/map`],
        ...[...own.keys()].map((step) => `en/${id}/${step}`),
      ]),
    )
    const former = formerAddresses({ languages: ['en'], moved: movedIn(now), codes: {} }, pages)
    const isLost = ([address, to]: [string, string]) =>
      (pages.has(`en/${address}`) ? `en/${address}` : former.get(`en/${address}`)) !== `en/${to}`
    const lost = [...steps].filter((one) => isLost(one) || currentKey(now, one[0]) !== one[1])
    const lostGuides = [...guides].filter((one) =>
      ['', '/all', '/map'].some((page) => isLost([one[0] + page, one[1] + page])),
    )
    return [
      ...[...lost, ...lostGuides].map(([address, to]) => `${address} leads not to ${to}`),
      ...checkContent(root)
        .findings.filter(({ level }) => level === 'error')
        .map(({ file, code, message }) => `${file} ${code} ${message}`),
    ]
  }
  return { first: published(), change, faults, guides: () => contentOf(open()).guides('en') }
}

const at = (key: string) => ({ guide: key.split('/')[0]!, step: key.split('/')[1]! })
const renameGuide = (guide: string, to: string): Change => ({ kind: 'rename-guide', guide, to })
const renameStep = (key: string, to: string): Change => ({ kind: 'rename-step', at: at(key), to })
const move = (key: string, guide: string): Change => ({ kind: 'move-step', at: at(key), guide })
const removeStep = (key: string, over: string): Change => ({ kind: 'remove-step', at: at(key), over })
const removeGuide = (guide: string, over: string): Change => ({ kind: 'remove-guide', guide, over })

test.each<[string, Change[]]>([
  ['a guide renamed and removed', [renameGuide('fault', 'woe'), removeGuide('woe', 'dark/b')]],
  ['a guide renamed and removed for another', [renameGuide('fault', 'woe'), removeGuide('woe', 'dark/')]],
  [
    'a guide renamed, left by a step and removed',
    [renameGuide('fault', 'woe'), move('woe/b', 'hub'), removeGuide('woe', 'dark/c')],
  ],
  [
    'a guide renamed, left by a step and renamed again',
    [renameGuide('fault', 'woe'), move('woe/b', 'hub'), renameGuide('woe', 'gloom')],
  ],
  [
    'a guide renamed, left by a step and renamed back',
    [renameGuide('fault', 'woe'), move('woe/b', 'hub'), renameGuide('woe', 'fault')],
  ],
  [
    'a guide renamed three times, whose step had another name and went',
    [
      ...[renameStep('fault/b', 'd'), renameGuide('fault', 'woe'), renameStep('woe/d', 'e')],
      ...[renameGuide('woe', 'gloom'), removeStep('gloom/e', 'dark/c'), renameGuide('gloom', 'fault')],
    ],
  ],
  [
    'a guide renamed twice, then removed with the one that took it over',
    [
      ...[renameGuide('fault', 'woe'), renameGuide('woe', 'gloom'), removeGuide('gloom', 'dim/')],
      ...[renameGuide('dim', 'gleam'), removeGuide('gleam', 'dark/c')],
    ],
  ],
  [
    'a step moved there and back, then its guide removed',
    [move('fault/b', 'hub'), move('hub/b', 'fault'), removeGuide('fault', 'dark/')],
  ],
  [
    'a step with a former name that only its translation says, moved and removed',
    [move('dim/b', 'hub'), removeStep('hub/b', 'dark/a'), renameGuide('dark', 'woe')],
  ],
])('each address that was published leads on, and the check is clean: %s', (_, changes) => {
  const site = publishedSite()
  for (const one of changes) {
    expect([one, site.change(one)]).toEqual([one, true])
    expect(site.faults()).toEqual([])
  }
})

test.each([
  ['itself', {}, { 'fault/a': 'g5t8kqe' }],
  ['a step in it that was elsewhere', { aliases: 'aliases: [dim/z]\n' }, { 'dim/z': 'g5t8kqe' }],
])(
  'a guide of which %s was published by a former name does not go with nothing to take over',
  (_, more, links) => {
    const root = contentFolder({
      'links.lock.json': JSON.stringify({ links }),
      'en/woe/index.mdx': index('Woe', 'a').replace('start:', 'aliases: [fault]\nstart:'),
      'en/woe/a.mdx': `---\ntitle: Done\noutcome: solved\n${'aliases' in more ? more.aliases : ''}---\n`,
    })
    const change = { kind: 'remove-guide', guide: 'woe', over: null } as const
    expect(() => planOf(openLibrary(root), change)).toThrow(UserError)
  },
)

/** Names come up again and again, as those of people do. */
const NAMES = ['a', 'b', 'c', 'd', 'e']
const GUIDES = ['dark', 'dim', 'fault', 'woe', 'gloom']

function byChance({ pick, below }: Chance, guides: Guides): Change {
  const own = [...guides.values()].filter(({ id }) => id !== 'hub')
  const keys = [...guides.values()].flatMap(({ id, steps }) =>
    [...steps.keys()].map((step) => `${id}/${step}`),
  )
  const inOwn = keys.filter((key) => !key.startsWith('hub/'))
  const [guide, key] = [() => pick(own).id, () => pick(inOwn)]
  switch (below(10)) {
    case 0:
    case 1:
    case 2:
      return renameGuide(guide(), pick(GUIDES))
    case 3:
    case 4:
      return renameStep(key(), pick(NAMES))
    case 5:
    case 6:
    case 7:
      return move(key(), guide())
    case 8:
      return removeStep(key(), pick(keys))
    default:
      // One of them stays.
      return own.length > 1
        ? removeGuide(guide(), below(2) ? `${guide()}/` : pick(keys))
        : renameGuide(guide(), pick(GUIDES))
  }
}

test('a guide does not get a name under which steps would have addresses that lead elsewhere', () => {
  const site = publishedSite()
  expect(site.change(removeGuide('fault', 'dark/b'))).toBe(true)
  expect(site.change(renameGuide('dark', 'fault'))).toBe(false)
  expect(site.faults()).toEqual([])
})

const SEEDS = Array.from({ length: DEEP ? 60 : 6 }, (_, i) => i + 1)
const CHANGES = 10

test.each(SEEDS)('so they do after changes by chance, seed %d', (seed) => {
  const chance = seeded(seed)
  const site = publishedSite()
  const done: Change[] = []
  for (let tries = 0; tries < 5 * CHANGES && done.length < CHANGES; tries++) {
    const one = byChance(chance, site.guides())
    if (!site.change(one)) continue
    done.push(one)
    const faults = site.faults()
    expect({ faults, done: faults.length > 0 ? done : [] }).toEqual({ faults: [], done: [] })
  }
  expect(done.length).toBeGreaterThan(CHANGES / 2)
})
