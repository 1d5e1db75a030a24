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
  const { lang } = document.documentElement
  return { nav, at, walks, guide: at.slice(0, at.indexOf('/')), lang }
}
