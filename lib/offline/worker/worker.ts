import { Serwist } from 'serwist'
import { basePath, ownName } from '@/lib/base-path'
import { answerFile, answerPage } from './answer'
import { hear, keepFormer } from './requests'
import { precache, type FetchAsked, type Scope } from './scope'
import { begin } from './store'

// The service worker: see DECISIONS.md, "Offline". It keeps nothing unless a page that a reader sees asks it to.

const scope = self as unknown as Scope
/** The scripts and the page for what is not kept: fetched when a version is installed, and let go with it. */
const serwist = new Serwist({
  precacheEntries: [...precache],
  cacheId: ownName(''),
  skipWaiting: false,
  // Who stays on the first page of the first visit walks on in it, and may be without a network by then. A later worker begins with no page open.
  clientsClaim: true,
  disableDevLogs: true,
})

scope.addEventListener('install', (event) => {
  event.waitUntil(serwist.handleInstall(event as never))
  // A reader who has guides here has them in the new version before it takes over; if not, the former stays beside it.
  event.waitUntil(
    begin()
      .then(keepFormer)
      .catch(() => undefined),
  )
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(serwist.handleActivate(event as never))
})

scope.addEventListener('message', (event) => hear(event, scope))

scope.addEventListener('fetch', (event) => {
  const { method, mode, url, headers } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== location.origin || !`${pathname}/`.startsWith(`${basePath()}/`)) return
  // Pages are also fetched by the one before them: `components/turning`.
  if (mode === 'navigate' || headers.get('Accept') === 'text/html')
    event.respondWith(isFirst(event).then((first) => answerPage(event, serwist, first)))
  else if (pathname.startsWith(`${basePath()}/_next/static/`) || pathname.startsWith(`${basePath()}/files/`))
    event.respondWith(answerFile(event, serwist))
})

/** Whether no page of the site is open yet but the one that is asked for. */
async function isFirst({ clientId, resultingClientId }: FetchAsked): Promise<boolean> {
  if (clientId) return false
  const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return open.every(({ id }) => id === resultingClientId)
}
