import type { Page } from 'playwright-core'

/** What a page is, apart from what has been done in it. */
export function pageAsItIs(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement
    // The trail and where to go on afterwards are the reader's own; the heading has the focus; a picture may have come or not. Scripts of the
    // page that was opened have run for those that take its place.
    const readers = '.trail,[data-returns]'
    for (const own of body.querySelectorAll(`${readers},script,link[rel=stylesheet],template`)) own.remove()
    body.querySelector('h1')?.removeAttribute('tabindex')
    for (const image of body.querySelectorAll('img'))
      for (const asked of ['loading', 'fetchpriority']) image.removeAttribute(asked)
    const about = [
      ...document.head.querySelectorAll('meta[name=description],link[rel=canonical],link[rel=alternate]'),
    ]
    const look = [...document.querySelectorAll<HTMLElement>('main *,header *,footer *')]
      .filter((element) => element.checkVisibility() && !element.closest(readers))
      .map((element) => {
        const { color, backgroundColor, font, display, marginBlock, paddingInline, borderWidth } =
          getComputedStyle(element)
        const { width, height } = element.getBoundingClientRect()
        const size = element.closest('picture') ? '' : `${Math.round(width)} ${Math.round(height)}`
        return [
          element.tagName,
          size,
          color,
          backgroundColor,
          font,
          display,
          marginBlock,
          paddingInline,
          borderWidth,
        ].join(' ')
      })
    return {
      address: location.pathname,
      title: document.title,
      about: about.map((element) => element.outerHTML).sort(),
      body: body.innerHTML.replaceAll(/\s+/g, ' '),
      look,
    }
  })
}
