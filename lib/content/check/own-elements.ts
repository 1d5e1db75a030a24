import { OWN_ELEMENTS } from '@/elements'
import { isFaulty, type Element } from '../body/source'
import { placeOf } from '../body/written'
import { tagAt } from '../findings/causes'
import { explain } from '../findings/explain'
import type { Report } from './report'

/** What the attributes of a site's own element say, by the element's own schema. */
export function checkOwnElement(element: Element, report: Report): void {
  const name = element.name ?? ''
  if (!Object.hasOwn(OWN_ELEMENTS, name)) return
  const said = Object.fromEntries(
    element.attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
    ),
  )
  const { attributes } = OWN_ELEMENTS[name]!
  for (const issue of attributes.safeParse(said).error?.issues ?? []) {
    const field = String(issue.path[0] ?? '')
    if (isFaulty(element, field)) continue
    const file = 'The file of the element in elements/ says what it may be.'
    if (!Object.hasOwn(said, field)) {
      // A tag that is not read as a whole may have it.
      const follows = [tagAt(placeOf(element))]
      report('unknown-component', element, `<${name}> needs ${field}. Write ${field}="…". ${file}`, follows)
    } else if (issue.code === 'invalid_value')
      report('unknown-component', element, `<${name}>: ${explain(issue, { data: said }, attributes)}`)
    else
      report(
        'unknown-component',
        element,
        `<${name}>: ${field}="…": ${issue.message}, found "${said[field]!}". ${file}`,
      )
  }
}
