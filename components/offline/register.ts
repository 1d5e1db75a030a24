import { basePath } from '@/lib/base-path'
import type { ToWorker } from '@/lib/offline/types'

/** Set by the bundler: development keeps nothing. */
declare const SIGNPOST_OFFLINE: boolean

const LATEST_MS = 5000
const SOON_MS = 500

/** Has the guide of a page kept for reading without a network, once the page is shown, loaded, and at rest. */
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

if (SIGNPOST_OFFLINE && 'serviceWorker' in navigator) {
  // A browser that is busy all the time has to find some for it.
  const atRest = () =>
    'requestIdleCallback' in window
      ? requestIdleCallback(keep, { timeout: LATEST_MS })
      : setTimeout(keep, SOON_MS)
  const loaded = () => (document.readyState === 'complete' ? atRest() : addEventListener('load', atRest))
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', loaded)
  else loaded()
}
