/**
 * Runs something again and again while the page is parsed, until it gives true. A short page is read at one go, and only heard of
 * when that is done.
 */
export function whileParsed(look: () => boolean): void {
  const lookAgain = () => {
    if (!look() && document.readyState === 'loading') return
    watcher.disconnect()
    document.removeEventListener('readystatechange', lookAgain)
  }
  const watcher = new MutationObserver(lookAgain)
  watcher.observe(document, { childList: true, subtree: true })
  document.addEventListener('readystatechange', lookAgain)
  lookAgain()
}
