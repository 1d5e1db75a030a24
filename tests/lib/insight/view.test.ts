import { filterOf } from '@/lib/insight/view'
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
