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

test.each([
  [{}, undefined],
  [{ guide: 'lamp', lang: 'en', from: '2026-11-01', to: '2026-11-29' }, undefined],
  [{ guide: 'lmap' }, 'There is no guide "lmap"; did you mean "lamp"?'],
  [{ guide: 'fence' }, 'There is no guide "fence". There is lamp.'],
  [{ lang: 'cs' }, 'There is no language "cs". There is en.'],
  [{ from: '2026-02-30' }, '--from is "2026-02-30", which is no day. Write it as 2026-11-29.'],
])('what a command is asked with %j is not passed over', (query, why) => {
  const site = countedSite(LAMP)
  const guides = [...site.guides.get('en')!.values()]
  const languages = [...site.guides.keys()]
  const shown = { filter: filterOf(query, site, NOW), languages, interfaces: site.interfaces, guides }
  expect(whyIgnored(query, shown)).toBe(why)
})
