/** Whoever has not scrolled for so long looks at something. */
const STILL_MS = 100

/** Knows how far the page at hand is scrolled. */
export interface ScrollKeeper {
  /** In CSS pixels. To ask the browser at a click would be to lay out a page that is left. */
  top: () => number
  /** Told when the page was scrolled. */
  scrolled: () => void
  /** Tells the browser's history now what it would be told in a moment. */
  flush: () => void
  scrollTo: (top: number) => void
}

/**
 * Tells the browser's history how far the page at hand is scrolled. The browser knows that of documents, and a page that was navigated
 * to is none: should it be loaded anew, it is known from here.
 * @param isShown whether the history is at the page at hand
 */
export function createScrollKeeper(window: Window, isShown: () => boolean): ScrollKeeper {
  const { history } = window
  let top = window.scrollY
  let still: ReturnType<typeof setTimeout> | undefined
  const note = () => {
    clearTimeout(still)
    still = undefined
    if (isShown()) history.replaceState({ ...history.state, top }, '')
  }
  return {
    top: () => top,
    scrolled() {
      top = window.scrollY
      clearTimeout(still)
      still = setTimeout(note, STILL_MS)
    },
    flush() {
      if (still) note()
    },
    scrollTo(height) {
      window.scrollTo({ top: height, behavior: 'instant' })
      top = height
    },
  }
}
