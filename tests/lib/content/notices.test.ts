import { contentOf } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import { fingerprint } from '@/lib/site/build/fingerprint'
import { graphAsJson } from '@/scripts/graph/formats'
import { contentFolder } from '../../harness/content-folder'

const SITE = JSON.stringify({
  ...{ name: 'Lamps', languages: ['en', 'cs'] },
  contact: { url: 'https://help.example/', label: { en: 'Ask us', cs: 'Zeptejte se nás' } },
})
const BULBS = `---
title: Bulbs of *May* go out
affects: [dark/plug-in, dark/]
since: 2026-11-01
until: 2026-12-05
---

We know of it. [Call us](../dark/call.mdx).
<AgentNote>kumquat</AgentNote>
`
const POWER = '---\ntitle: A power cut\naffects: all\nstatus: solved\n---\n'
const root = contentFolder({
  'site.json': SITE,
  'en/_notices/bulbs.mdx': BULBS,
  'cs/_notices/bulbs.mdx': BULBS.replace('Bulbs of *May* go out', 'Žárovky zhasínají'),
  'en/_notices/power.mdx': POWER,
})
const content = contentOf(openLibrary(root))
const DAY = new Date('2026-11-20T12:00:00Z')

test('a known problem is told in the words of a language, or of the first', () => {
  const told = (lang: string) => content.notices(lang, DAY).map(({ title, body }) => [title, body.lang])
  expect(told('en')).toEqual([
    ['Bulbs of *May* go out', 'en'],
    ['A power cut', 'en'],
  ])
  expect(told('cs')).toEqual([
    ['Žárovky zhasínají', 'cs'],
    ['A power cut', 'en'],
  ])
})

test('a known problem is data: what it affects, its days, and whether it is solved', () => {
  const [bulbs, power] = content.notices('en', DAY)
  expect(bulbs).toMatchObject({
    ...{
      id: 'bulbs',
      title: 'Bulbs of *May* go out',
      since: '2026-11-01',
      until: '2026-12-05',
      status: 'open',
    },
    affects: [{ guide: 'dark', step: 'plug-in' }, { guide: 'dark' }],
  })
  expect(power).toMatchObject({ affects: ['all'], status: 'solved' })
})

test.each([
  ['2026-12-05T23:00:00Z', ['bulbs', 'power']],
  // There are islands where it is still the fifth.
  ['2026-12-06T11:59:00Z', ['bulbs', 'power']],
  ['2026-12-06T12:01:00Z', ['power']],
])('what is built at %s tells of %j', (now, ids) => {
  expect(content.notices('en', new Date(now)).map(({ id }) => id)).toEqual(ids)
})

test('a link of a known problem is an address, and what is for staff is not there for customers', () => {
  const tree = JSON.stringify(content.notices('en', DAY)[0]!.body.tree)
  expect(tree).toContain('"/en/dark/call"')
  expect(tree).not.toContain('kumquat')
})

test('a guide’s graph has the known problems that affect it', () => {
  const { notices } = graphAsJson(content.guide('en', 'dark')!, content.notices('en', DAY))
  expect(notices?.map(({ id, title }) => [id, title])).toEqual([
    ['bulbs', 'Bulbs of May go out'],
    ['power', 'A power cut'],
  ])
  expect(graphAsJson(content.guide('en', 'dark')!, [])).not.toHaveProperty('notices')
})

test('a build is another one once a known problem is past', () => {
  const at = (now: string) => fingerprint(root, root, {}, new Date(now))
  expect(at('2026-12-05T00:00:00Z')).toBe(at('2026-11-20T00:00:00Z'))
  expect(at('2026-12-07T00:00:00Z')).not.toBe(at('2026-11-20T00:00:00Z'))
})
