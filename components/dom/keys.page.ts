import { ownName } from '@/lib/addresses/base-path'

const KEY = ownName(':keys')

/** Whether shortcuts of a single key work. The reader can switch them off (WCAG 2.1.4). */
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
    // Storage is refused: then the choice does not last.
  }
}

/**
 * The single key, or Enter, of an event that is meant for the page: without a modifier, not typed into a field or a dialog, and
 * not repeated because the key is held down, since one gesture is one answer.
 */
export function singleKey(event: KeyboardEvent): string | undefined {
  const { key, repeat, ctrlKey, altKey, metaKey, isComposing, defaultPrevented, target } = event
  if (ctrlKey || altKey || metaKey || isComposing || defaultPrevented || repeat) return undefined
  const enter = key === 'Enter'
  if (!enter && key.length !== 1) return undefined
  if (
    (target as Partial<Element> | null)?.closest?.(
      // Enter has a meaning of its own on links, buttons and summaries.
      `input:not([type=checkbox]),textarea,select,[contenteditable],dialog${enter ? ',a,button,summary' : ''}`,
    )
  )
    return undefined
  return keysWanted() ? key : undefined
}
