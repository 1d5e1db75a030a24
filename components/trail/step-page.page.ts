import { memoryIn } from '@/lib/trail/memory'

/** The tab's memory of answers, as far as every page needs it. */
export const memory = memoryIn(() => sessionStorage)

/**
 * The current step, as its page says: `<nav data-at="guide/step" data-walks="…">`. Undefined on other pages, and on a page that is
 * still shown although the browser's history has left it: its address and history state are already those of another page.
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
