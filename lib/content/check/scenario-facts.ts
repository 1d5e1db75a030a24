import { didYouMean } from '@/lib/tree'
import { following } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import type { Located, Path } from '../findings/located'
import { siteField } from '../library/site'
import type { Site } from '../library/site-type'

interface Known {
  readonly name: string
  readonly interface?: string | undefined
  readonly facts?: Readonly<Record<string, string>> | undefined
}

/** What a scenario says is known, and site.json does not have: its walk would stop where that is asked for. */
export function checkKnown(
  { name, interface: chosen, facts = {} }: Known,
  i: number,
  guide: string,
  { interfaces, facts: known = {} }: Site,
  located: Located,
): Finding[] {
  const report = (path: Path, part: 'key' | 'value', message: string) =>
    following(
      finding('scenario', located.place([i, ...path], part), `scenario "${name}": ${message}`, { guide }),
      ...[siteField('interfaces'), siteField('facts')],
    )
  const hint = (value: string, there: readonly string[], are: string) =>
    didYouMean(value, there, `. ${are}: ${there.join(', ') || 'none'}.`)
  const ids = interfaces.map(({ id }) => id)
  const findings = Object.entries(facts).flatMap(([fact, value]) => {
    const values = Object.hasOwn(known, fact) ? known[fact] : undefined
    if (values === undefined)
      return [
        report(
          ['facts', fact],
          'key',
          `site.json has no fact "${fact}"${hint(fact, Object.keys(known), 'Its facts are')}`,
        ),
      ]
    if (values === 'text' || values.includes(value)) return []
    const message = `"${value}" is no value of the fact "${fact}"${hint(value, values, 'Its values are')}`
    return [report(['facts', fact], 'value', message)]
  })
  if (chosen === undefined || ids.includes(chosen)) return findings
  const message = `"${chosen}" is no interface of this site${hint(chosen, ids, 'The interfaces are')}`
  return [report(['interface'], 'value', message), ...findings]
}
