import type { Page } from 'playwright-core'

/**
 * What has no room on a page, as a person would see it: a page that can be pushed sideways, words that are cut off, and words
 * that stick out of the screen. What scrolls in a box of its own is meant to.
 */
export function faultsOfLayout(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    // Not innerWidth: a phone zooms out until what is too wide fits.
    const { scrollWidth: wide, clientWidth: screen } = document.documentElement
    if (wide > screen) faults.push(`the page is ${wide} wide`)
    const name = (one: Element) =>
      `<${one.localName} class="${one.getAttribute('class') ?? ''}"> ${one.textContent.trim().slice(0, 40)}`
    // A term's target is larger than its word.
    const skipped = '.skip, .term > button, svg, script, style, option'
    // Words for screen readers alone, here or on narrow screens.
    const unseen = (one: Element | null): boolean =>
      one !== null && (getComputedStyle(one).clipPath === 'inset(50%)' || unseen(one.parentElement))
    for (const one of document.querySelectorAll<HTMLElement>('body *')) {
      if (one.closest(skipped) || unseen(one) || !one.checkVisibility({ visibilityProperty: true })) continue
      // What is drawn around words may be wider than they: a tip, a shadow.
      const speaks = [...one.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      )
      const { overflowX } = getComputedStyle(one)
      const cuts = ['hidden', 'clip'].includes(overflowX)
      const scrolls = ['auto', 'scroll'].includes(overflowX) || one.matches('input, textarea, select')
      // Nothing of it can be seen, and nothing of it is too wide for anything.
      if (
        cuts &&
        one.clientWidth === 0 &&
        one.textContent.trim() &&
        getComputedStyle(one).display !== 'inline'
      )
        faults.push(`no room: ${name(one)}`)
      const over = one.clientWidth > 0 ? one.scrollWidth - one.clientWidth : 0
      if (over > 1 && !scrolls && (speaks || (cuts && one.textContent.trim())))
        faults.push(`${over} too wide: ${name(one)}`)
    }
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = words.nextNode(); text; text = words.nextNode()) {
      const around = text.parentElement!
      if (!text.textContent?.trim() || around.closest(skipped) || unseen(around) || !around.checkVisibility())
        continue
      let scroller: Element | null = around
      while (scroller && !['auto', 'scroll'].includes(getComputedStyle(scroller).overflowX))
        scroller = scroller.parentElement
      if (scroller && scroller !== document.documentElement) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      const { left, right } = range.getBoundingClientRect()
      if (right - left > 0 && (left < -1 || right > screen + 1))
        faults.push(`sticks out of the screen: ${name(around)}`)
    }
    return faults
  })
}
