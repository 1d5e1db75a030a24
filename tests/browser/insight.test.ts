import { axeFindings } from '../harness/axe'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Insight } from '@/components/insight/insight'
import type { CountedSite } from '@/lib/insight/counted-site'
import { grouped } from '@/lib/insight/groups'
import { mendFirst, reportOf, type StepCount } from '@/lib/insight/report'
import { filterOf, type InsightView } from '@/lib/insight/view'
import { countedSite, LAMP } from '../harness/counted-site'
import { drawn, openPage, useBrowser } from '../harness/browser'
import type { Manifest } from '@/lib/site/manifest/manifest'
import { foreignSite } from '../harness/sites'
import { inDepth } from '../harness/depth'

// The page about use with made-up numbers, without a server that counts: tests/deep/insight.test.ts has one.
useBrowser()
const { css, pageStyles } = JSON.parse(
  readFileSync(path.join(foreignSite().distDir, 'manifest.json'), 'utf8'),
) as Manifest
const styles = css + pageStyles.whole + readFileSync(path.resolve('components/insight/insight.css'), 'utf8')
const site: CountedSite = countedSite(LAMP)

/** What is shown of so many readers. */
function viewOf(n: number): InsightView {
  const counted = (step: string, kind: StepCount['kind'], key: string, of = n): StepCount => ({
    ...{ guide: 'lamp', step, kind, key, n: of },
  })
  const counts = [
    counted('plugged', 'arrive', 'link'),
    counted('plugged', 'answer', 'yes'),
    counted('bulb', 'arrive', 'answer'),
    counted('call', 'solved', 'yes', Math.ceil(n / 3)),
    counted('call', 'solved', 'no', Math.floor(n / 3)),
  ].filter((one) => one.n > 0)
  const about = { day: '2026-11-29', lang: 'en', guide: 'lamp', step: 'call' }
  const slice = { name: '2026-11-29', arrivals: n, yes: 1, no: 0 }
  const steps = reportOf(site.guides.get('en')!, LAMP, counts)
  const [slices, words] = n === 0 ? [[], []] : [[slice], ['a very-long-word-'.repeat(20), 'still dark']]
  return {
    ...{
      filter: filterOf({}, site),
      languages: ['en'],
      interfaces: ['old', 'new'],
      title: LAMP.title,
      steps,
    },
    guides: [{ id: 'lamp', title: LAMP.title, arrivals: n }],
    mend: mendFirst(steps),
    ...{ byDay: slices, byInterface: slices, byLanguage: slices, byVersion: slices },
    versions: n === 0 ? [] : [{ version: 'v1', day: '2026-11-29' }],
    comments: grouped(words.map((text, id) => ({ ...about, id: id + 1, text }))),
    unanswered: grouped(words.map((text) => ({ kind: 'error', lang: 'en', text, n, last: '2026-11-29' }))),
    beside: n === 0 ? [] : [{ kind: 'search', key: '', n }],
  }
}

test.each([...inDepth([0, 1]), 1_000_000])(
  'axe finds nothing on the page about %d readers, and it fits a phone',
  async (n) => {
    const { page, close } = await openPage({ colorScheme: 'light', viewport: { width: 375, height: 800 } })
    const insight = createElement(Insight, { view: viewOf(n), action: '/insight', query: '', map: null })
    await page.setContent(
      `<!doctype html><html lang="en"><head><title>Insight</title><style>${styles}</style></head><body>${renderToStaticMarkup(insight)}</body></html>`,
    )
    const found = async () => {
      await drawn(page)
      const { violations } = await axeFindings(page)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      return [...violations, wider > 0]
    }
    const onPhone = await found()
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 1440, height: 800 })
    expect([onPhone, await found()]).toEqual([[false], [false]])
    await close()
  },
)
