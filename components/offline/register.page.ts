import { basePath } from '@/lib/addresses/base-path'
import type { ToWorker } from '@/lib/site/service-worker/protocol'
import type { PageEvents } from '../dom/page-events.page'

/** Set by the bundler: development keeps nothing. */
declare const SIGNPOST_BUILT: boolean

/**
 * Whoever is on a page for so long has something to do there. Before that, keeping all of a guide would be in the way of the next
 * page, on a slow line and on a slow phone.
 */
const STAYED_MS = 5000

/** Has the guide of a page kept for reading without a network. */
function keep(): void {
  const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  const seen: ToWorker = {
    do: 'visited',
    path: location.pathname,
    frugal: connection?.saveData ?? false,
  }
  serviceWorker
    .register(`${basePath()}/sw.js`)
    .then(() => serviceWorker.ready)
    .then(({ active }) => active?.postMessage(seen))
    // A browser that refuses has the site as it is.
    .catch(() => undefined)
}

/** Has the guides of pages kept that somebody stays on. */
export function startKeeping({ eachPage }: PageEvents): void {
  if (!SIGNPOST_BUILT || !('serviceWorker' in navigator)) return
  let stay: ReturnType<typeof setTimeout>
  const begin = () => {
    clearTimeout(stay)
    stay = setTimeout(keep, STAYED_MS)
  }
  eachPage(() => (document.readyState === 'complete' ? begin() : addEventListener('load', begin)))
  // Whoever looks elsewhere, perhaps at the device, comes back.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep()
  })
}
