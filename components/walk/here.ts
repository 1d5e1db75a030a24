import { memoryIn } from '@/lib/walk/memory'

/** The tab's memory of answers. */
export const memory = memoryIn(() => sessionStorage)

/**
 * The step at hand, as its page says it: `<nav data-at="guide/step" data-walks="…">`. Undefined on other pages, and on one that the
 * browser's history has left but that still stands there: the address, and what the history knows, are another page's by then.
 */
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
  if (!nav || !location.pathname.includes(`/${at}`)) return undefined
  const { lang } = document.documentElement
  return { nav, at, walks, guide: at.slice(0, at.indexOf('/')), lang }
}
