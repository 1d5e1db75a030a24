import { ownName } from '@/lib/addresses/base-path'
import { isTexts, parsed } from '@/lib/json-shape'

const KEY = ownName(':tabs')
/** Nobody has more systems. */
const MOST = 20

/** The names of the tabs that the reader has chosen in this visit, the last first. */
export function chosenLabels(): readonly string[] {
  try {
    const labels = parsed(sessionStorage.getItem(KEY) ?? '')
    return isTexts(labels) ? labels : []
  } catch {
    // A browser that keeps nothing.
    return []
  }
}

export function keepLabel(label: string): void {
  const others = chosenLabels().filter((one) => one !== label)
  try {
    sessionStorage.setItem(KEY, JSON.stringify([label, ...others].slice(0, MOST)))
  } catch {
    // Then it counts for the page.
  }
}

/** The links of a group of tabs. */
export function linksOf(tabs: Element): HTMLElement[] {
  return [...(tabs.firstElementChild?.children ?? [])] as HTMLElement[]
}

/** In each group of tabs that has one of the names, shows the first of them. */
export function showChosen(labels = chosenLabels()): void {
  for (const tabs of document.querySelectorAll('.tabs')) {
    const names = linksOf(tabs).map(({ textContent }) => textContent)
    const label = labels.find((one) => names.includes(one))
    if (label !== undefined) showTab(tabs, names.indexOf(label))
  }
}

/** Shows one tab of a group, by its place. */
export function showTab(tabs: Element, at: number): void {
  const [list, ...panels] = tabs.children
  for (const group of [[...(list?.children ?? [])], panels])
    group.forEach((one, i) => one.toggleAttribute('data-current', i === at))
}
