import { filterOf, whyIgnored } from '@/lib/insight/view'
import { countedSite, LAMP } from '@/tests/harness/counted-site'

const NOW = new Date('2026-11-29T12:00:00Z')

test.each([
  ['2026-02-28', '2026-02-28'],
  ['2026-02-30', '2026-11-02'],
  ['2026-13-01', '2026-11-02'],
  ['0000-01-01', '2026-11-02'],
  ['yesterday', '2026-11-02'],
])('numbers from %s on are those from %s on', (from, day) => {
  expect(filterOf({ from }, countedSite(LAMP), NOW).from).toBe(day)
})

test('numbers are those of the last four weeks of the first guide, unless something else is asked for', () => {
  const bell = { ...LAMP, id: 'bell' }
  const site = countedSite(LAMP, bell)
  const usual = { guide: 'lamp', lang: 'en', from: '2026-11-02', to: '2026-11-29' }
  expect(filterOf({}, site, NOW)).toEqual(usual)
  const unknown = {
    guide: 'fence',
    lang: 'cs',
    ui: 'other',
    version: 'v1',
    from: 'x2026-11-01',
    to: '2026-11-01x',
  }
  expect(filterOf(unknown, site, NOW)).toEqual(usual)
  const asked = {
    guide: 'bell',
    lang: 'en',
    ui: 'new',
    version: '0a1f',
    from: '2026-01-01',
    to: '2026-02-01',
  }
  expect(filterOf(asked, site, NOW)).toEqual(asked)
  for (const version of ['', 'x1', '1x', '0'.repeat(21)])
    expect(filterOf({ version }, site, NOW)).toEqual(usual)
  expect(filterOf({ version: '0'.repeat(20) }, site, NOW).version).toHaveLength(20)
  const none = { interfaces: [], guides: new Map(), versionOf: () => '' }
  expect(filterOf({}, none, NOW)).toMatchObject({ guide: '', lang: '' })
})

test.each([
  [{}, undefined],
  [{ guide: 'lamp', lang: 'en', from: '2026-11-01', to: '2026-11-29' }, undefined],
  [{ guide: 'lmap' }, 'There is no guide "lmap"; did you mean "lamp"?'],
  [{ guide: 'fence' }, 'There is no guide "fence". There is lamp.'],
  [{ lang: 'cs' }, 'There is no language "cs". There is en.'],
  [{ ui: 'old' }, undefined],
  [{ ui: 'odl' }, 'There is no interface "odl"; did you mean "old"?'],
  [{ to: '29.11.2026' }, '--to is "29.11.2026", which is no day. Write it as 2026-11-29.'],
  [{ from: '2026-02-30' }, '--from is "2026-02-30", which is no day. Write it as 2026-11-29.'],
])('what a command is asked with %j is not passed over', (query, why) => {
  const site = countedSite(LAMP)
  const guides = [...site.guides.get('en')!.values()]
  const languages = [...site.guides.keys()]
  const shown = { filter: filterOf(query, site, NOW), languages, interfaces: site.interfaces, guides }
  expect(whyIgnored(query, shown)).toBe(why)
})

test('where a site has none of what is asked for, that is said', () => {
  const none = { filter: filterOf({}, countedSite(LAMP), NOW), languages: ['en'], interfaces: [], guides: [] }
  expect(whyIgnored({ ui: 'old' }, none)).toBe('There is no interface "old". There is none.')
})
