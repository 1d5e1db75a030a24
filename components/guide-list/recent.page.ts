import { guideAddress, stepAddress } from '@/lib/addresses'
import { targetOf } from '@/lib/tree'

const MOST = 4

/**
 * Lists the guides seen last, each leading to the step seen last in it. Their titles are those of the list.
 * @param steps `guide/step`, latest first
 */
export function showRecent(section: HTMLElement, list: HTMLElement, steps: readonly string[]): void {
  const { lang } = document.documentElement
  const items = new Map<string, HTMLElement>()
  for (const step of steps.map(targetOf)) {
    const { guide } = step
    const title = list.querySelector(`a[href="${CSS.escape(guideAddress(lang, guide))}"] > bdi`)
    if (!title || items.has(guide) || items.size === MOST) continue
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = stepAddress(lang, step)
    link.append(title.cloneNode(true))
    item.append(link)
    items.set(guide, item)
  }
  section.querySelector('ul')!.replaceChildren(...items.values())
  section.hidden = items.size === 0
}
