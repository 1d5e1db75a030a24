/** A tab that nobody looks at draws nothing; its page is made complete all the same. */
const LATEST_MS = 500

/**
 * Runs something once the page has been drawn for a reader to see: one that is prerendered, when it is shown. What makes the
 * browser lay out the page, or reads from its storage, would put off the first sight of it on a slow phone.
 */
export function afterPaint(run: () => void): void {
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', () => afterPaint(run), { once: true })
    return
  }
  let waiting = true
  const once = () => {
    if (waiting) run()
    waiting = false
  }
  // A frame's callbacks come before it is drawn, a task that they ask for after it.
  requestAnimationFrame(() => setTimeout(once))
  setTimeout(once, LATEST_MS)
}
