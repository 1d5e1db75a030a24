import { randomUUID } from 'node:crypto'
import type { InsightEvent } from '@/lib/insight/events'

/** Sends what a page would, from an address of its own; gives the status. */
export async function count(url: string, events: readonly InsightEvent[], lang = 'en'): Promise<number> {
  const { origin } = new URL(url)
  const body = JSON.stringify({ id: randomUUID(), lang, events })
  const bytes = [...randomUUID().slice(0, 8)].map((one) => Number.parseInt(one, 16) % 16)
  const headers = {
    'Content-Type': 'text/plain',
    'X-Forwarded-For': `203.${bytes[0]}${bytes[1]}.${bytes[2]}${bytes[3]}.${bytes[4]}${bytes[5]}`,
    Origin: origin,
  }
  return (await fetch(`${url}/_count`, { method: 'POST', body, headers })).status
}
