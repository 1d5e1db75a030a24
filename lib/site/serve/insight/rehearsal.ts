import { accept, batchOf } from '@/lib/insight/accept'
import type { CountedSite } from '@/lib/insight/counted-site'
import { today } from '@/lib/insight/store/keeper'

/** From then on it is compiled well enough. */
const TIMES = 50

/**
 * A batch that is never counted, as a request to `warmUp` with: whoever sends it does not want to be. It has been checked many times
 * by then, as if it were.
 * @param path to which batches are sent
 */
export function rehearsal(site: CountedSite, path: string): string {
  const [lang = 'en', guides] = [...site.guides][0] ?? []
  const [guide] = guides?.values() ?? []
  const step = `${guide?.id ?? 'guide'}/${guide?.start ?? 'start'}`
  const events = [
    { kind: 'arrive', step, how: 'link', from: step },
    { kind: 'answer', step, key: '' },
  ]
  const id = '00000000-0000-4000-8000-000000000000'
  const body = JSON.stringify({ id, lang, events })
  for (let n = 0; n < TIMES; n++) {
    const batch = batchOf(body)
    if (batch) accept(batch, site, today())
  }
  // An address that nobody has: https://datatracker.ietf.org/doc/html/rfc5737
  const headers = ['Host: localhost', 'Origin: http://localhost', 'DNT: 1', 'X-Forwarded-For: 192.0.2.1']
  const about = ['Content-Type: text/plain', `Content-Length: ${Buffer.byteLength(body)}`]
  return [`POST ${path} HTTP/1.1`, ...headers, ...about, '', body].join('\r\n')
}
