import type { Page } from 'playwright-core'

/**
 * What can be pressed, stands alone and is lower than 44 CSS pixels (https://www.w3.org/TR/WCAG22/#target-size-enhanced). A link
 * within a line of text is as high as the line, a mark on a picture as what it marks, and the lines of an outline, which is read as
 * a table of contents, are 24 pixels at least (`all.test.ts` holds them to that).
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 44
    const small: string[] = []
    for (const one of document.querySelectorAll<HTMLElement>(
      'a, button, summary, input, select, [tabindex="0"]',
    )) {
      if (!one.checkVisibility({ visibilityProperty: true })) continue
      if (
        one.closest(
          '.skip, svg, .scroller, [role=tabpanel], .term, .outline-exits, [data-kind] > a, .prose :is(p, dd, td, th, blockquote, figcaption) a, .prose li > a',
        )
      )
        continue
      // A box is pressed by its words, too.
      const pressed = one.closest('label, .task-list-item') ?? one
      const { width, height } = pressed.getBoundingClientRect()
      if (width === 0 || height >= LEAST - 0.5) continue
      const inLine = one.localName === 'a' && getComputedStyle(one).display === 'inline'
      if (inLine && one.closest('p')) continue
      small.push(`${Math.round(height)}: ${one.outerHTML.slice(0, 90)}`)
    }
    return small
  })
}
