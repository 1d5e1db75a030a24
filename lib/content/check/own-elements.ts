import { OWN_ELEMENTS } from '@/elements'
import type { Element } from '../body/source'
import { isFaulty } from '../body/source'
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
  const { error } = OWN_ELEMENTS[name]!.attributes.safeParse(said)
  for (const {
    path: [attribute = ''],
    message,
  } of error?.issues ?? []) {
    const field = String(attribute)
    if (isFaulty(element, field)) continue
    const found = Object.hasOwn(said, field) ? `, found "${said[field]!}"` : ''
    report(
      'unknown-component',
      element,
      `<${name}>: ${field}="…": ${message}${found}. The file of the element in elements/ says what it may be.`,
    )
  }
}
