import type { Overview, OverviewNews } from '@/lib/desk/protocol'

/**
 * Asks for the overview, and from the second time on for what has changed in it. Who asks while an answer is on its way gets one that
 * was made afterwards, together with all others who ask meanwhile.
 */
export function overviewAsked(ask: (since: number) => Promise<OverviewNews>): () => Promise<Overview> {
  let known: OverviewNews | undefined
  let running: Promise<Overview> | undefined
  let waiting: Promise<Overview> | undefined
  const run = () =>
    (running = ask(known?.at ?? 0)
      .then((news) => (known = withNews(known, news)))
      .finally(() => (running = undefined)))
  return () => {
    if (!running) return run()
    waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = undefined
        return run()
      })
    return waiting
  }
}

/** What is the same in it stays the same object. */
function withNews(before: OverviewNews | undefined, news: OverviewNews): OverviewNews {
  const known = new Map([...(before?.guides ?? []), ...news.guides].map((guide) => [guide.id, guide]))
  const order = news.order ?? before?.order ?? []
  return { ...news, order, guides: order.flatMap((id) => known.get(id) ?? []) }
}
