import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '@/lib/insight/store/db'
import { stepCounts } from '@/lib/insight/store/read'
import type { Chance } from '../../harness/seeded'
import type { Known } from './known'
import type { Soaked } from './server'

/** What has been acknowledged, by what is counted. */
export interface Counted {
  /** In which nobody counts but us: readers in browsers read the first one. */
  readonly lang: string
  readonly sums: Map<string, number>
}

interface Counting {
  readonly server: Soaked
  readonly chance: Chance
  readonly known: Known
  readonly counted: Counted
}

const RETRY_MS = 200
/** One of so many is sent again though it was acknowledged. */
const AGAIN = 10

/** Sends a batch until it is acknowledged, as often as it takes, and notes what was in it. */
export async function countBatch({
  server,
  chance,
  known,
  counted: { lang, sums },
}: Counting): Promise<void> {
  const sent = Array.from({ length: 1 + chance.below(4) }, () => {
    const [guide, step, answers] = chance.pick(known.questions)
    return { kind: 'answer', step: `${guide}/${step}`, key: chance.pick(answers) }
  })
  const body = JSON.stringify({ id: randomUUID(), lang, events: sent })
  const address = [0, 0, 0].map(() => chance.below(256)).join('.')
  const headers = { 'Content-Type': 'text/plain', Origin: server.url, 'X-Forwarded-For': `203.${address}` }
  const send = () =>
    fetch(`${server.url}/_count`, { method: 'POST', body, headers }).then(
      async (response) => (await response.text(), response.status),
      () => 0,
    )
  while ((await send()) !== 200) await pause(RETRY_MS)
  if (chance.below(AGAIN) === 0) await send()
  for (const { step, key } of sent) {
    const name = `${step} ${key}`
    sums.set(name, (sums.get(name) ?? 0) + 1)
  }
}

/** What was counted otherwise than it was acknowledged: nothing, if all is well. */
export async function miscounted(db: Database, { lang, sums }: Counted): Promise<string[]> {
  const rows = (await stepCounts(db, { lang })).filter(({ kind }) => kind === 'answer')
  const found = new Map(rows.map(({ guide, step, key, n }) => [`${guide}/${step} ${key}`, n]))
  return [...new Set([...sums.keys(), ...found.keys()])]
    .filter((name) => sums.get(name) !== found.get(name))
    .map((name) => `${name}: ${sums.get(name) ?? 0} acknowledged, ${found.get(name) ?? 0} counted`)
}
