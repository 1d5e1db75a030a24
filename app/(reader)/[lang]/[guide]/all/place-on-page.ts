import { guideAddress, stepAnchor } from '@/lib/addresses'
import type { Guide } from '@/lib/tree'

/** What the address of a step of this guide, or of a place in it, is on the page. */
export function placeOnPage(address: string, lang: string, guide: Guide): string | undefined {
  const [page = '', hash] = address.split('#')
  const front = `${guideAddress(lang, guide.id)}/`
  const step = page.startsWith(front) ? page.slice(front.length) : ''
  if (!guide.steps.has(step)) return undefined
  return `#${hash ? `${step}.${hash}` : stepAnchor(step)}`
}
