import { ownName } from '@/lib/base-path'

const KEY = ownName(':keys')

/** Whether single keys do something: the reader can switch that off (WCAG 2.1.4). */
export function keysWanted(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

export function wantKeys(wanted: boolean): void {
  try {
    localStorage.setItem(KEY, wanted ? 'on' : 'off')
  } catch {
    // Then the choice lasts for the page.
  }
}

/** The single key that an event is, if it is meant for the page: no modifier, nobody typing, no dialog open. */
export function singleKey(event: KeyboardEvent): string | undefined {
  const { key, ctrlKey, altKey, metaKey, isComposing, defaultPrevented, target } = event
  if (ctrlKey || altKey || metaKey || isComposing || defaultPrevented || key.length !== 1) return undefined
  if (
    (target as Element | null)?.closest?.(
      'input:not([type=checkbox]),textarea,select,[contenteditable],dialog',
    )
  )
    return undefined
  return keysWanted() ? key : undefined
}
