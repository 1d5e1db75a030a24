import { memoryIn } from '@/lib/walk/memory'

/** The tab's memory of answers. */
export const memory = memoryIn(() => sessionStorage)

/** The step at hand, as its page says it: `<nav data-at="guide/step" data-walks="…">`. Undefined on other pages. */
export interface StepPage {
  readonly nav: HTMLElement
  /** `guide/step` */
  readonly at: string
  readonly guide: string
  readonly lang: string
  /** Address of the folder of guides as data. */
  readonly walks: string
}

export function stepPage(): StepPage | undefined {
  const nav = document.querySelector<HTMLElement>('[data-at]')
  const { at = '', walks = '' } = nav?.dataset ?? {}
  if (!nav) return undefined
  return { nav, at, walks, guide: at.slice(0, at.indexOf('/')), lang: document.documentElement.lang }
}

const LEFT_BY = 'signpost:left-by'

/** Notes that the reader goes on by a click of ours, so that the next page can receive them. */
export function leaveBy(link: HTMLAnchorElement): void {
  try {
    sessionStorage.setItem(LEFT_BY, link.pathname)
  } catch {
    // Then the next page is as any page is.
  }
}

/** Whether the reader comes here by a click of ours. Says so once. */
export function cameByClick(): boolean {
  try {
    const left = sessionStorage.getItem(LEFT_BY)
    sessionStorage.removeItem(LEFT_BY)
    return left === location.pathname
  } catch {
    return false
  }
}
