import type { Guide } from '@/lib/tree'

/** Every product that some guide is for, each once, in the order of the language. */
export function productsIn(guides: readonly Guide[], lang: string): string[] {
  const names = new Set(guides.flatMap(({ products }) => products))
  return [...names].sort(new Intl.Collator(lang, { numeric: true }).compare)
}

/** Which of the products a guide is for, by their numbers; undefined where it names none: it is then for all. */
export function numbersOf({ products }: Guide, all: readonly string[]): string | undefined {
  if (products.length === 0) return undefined
  return products.map((product) => all.indexOf(product)).join(' ')
}
