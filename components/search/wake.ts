// A piece of its own, fetched where a page has the search on it.

/** Lets the search of a page wake up when somebody turns to it, or came with a query. */
export function wakeUp(host: HTMLElement): void {
  const failed = host.querySelector<HTMLElement>('[data-failed]')!
  const wake = () =>
    Promise.all([import('./box'), import('./opened')])
      .then(([{ box }, { opened }]) => box(host, opened))
      .then(
        () => (failed.hidden = true),
        () => (failed.hidden = false),
      )
  host.querySelector('[data-retry]')!.addEventListener('click', wake)
  const turnedTo = location.search.includes('q=') || host.querySelector('input')!.value
  if (turnedTo || host.contains(document.activeElement)) void wake()
  else host.addEventListener('focusin', wake, { once: true })
}
