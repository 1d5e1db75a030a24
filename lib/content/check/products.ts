import type { ParsedGuides } from '../library/guides'
import { finding, type Finding } from '../findings/findings'

/** Products that differ in signs which people take for the same, so that readers find each of them twice among all products. */
export function checkProducts(parsedGuides: ParsedGuides): Finding[] {
  const written = new Map<string, { as: string; in: string[] }[]>()
  const uses = [...parsedGuides.values()].flatMap(({ id, index }) =>
    (index?.products ?? []).map((product, i) => ({ id, index, product, i })),
  )
  for (const { id, product } of uses) {
    const forms = written.get(keyOf(product)) ?? []
    const form = forms.find(({ as }) => as === product)
    if (form) form.in.push(id)
    else written.set(keyOf(product), [...forms, { as: product, in: [id] }])
  }
  return uses.flatMap(({ id, index, product, i }) => {
    const forms = written.get(keyOf(product)) ?? []
    const most = forms.reduce((best, one) => (weight(one) > weight(best) ? one : best))
    if (!index || most.as === product) return []
    const message = `products: "${product}" is "${most.as}" in guide "${most.in[0] ?? ''}", so that readers find both in the list of products. Write it the same way in all guides.`
    return [finding('same-label', index.matter.place(['products', i]), message, { guide: id })]
  })
}

/** How likely a form is the right one: that of the most guides, and of two of as many the one with more capitals. */
function weight({ as, in: guides }: { as: string; in: readonly string[] }): number {
  return guides.length + (as.match(/\p{Lu}/gu) ?? []).length / 1000
}

function keyOf(product: string): string {
  return product
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}_]+/gu, '')
}
