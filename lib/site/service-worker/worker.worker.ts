import { Serwist } from 'serwist'
import { searchDataAddress } from '@/lib/addresses'
import { basePath, ownName } from '@/lib/addresses/base-path'
import { createAnswers } from './answer.worker'
import { createRequests, keepFormer } from './requests.worker'
import { createSaver } from './save.worker'
import { languages, precache, version, type FetchAsked, type Scope } from './scope.worker'
import { begin } from './store.worker'
import { createVisits } from './visit.worker'

// The service worker: see docs/decisions/README.md, "Reading offline". It keeps nothing unless a page that a reader sees asks it to.

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
const visits = createVisits(version)
const saver = createSaver()
const answers = createAnswers(serwist, visits)
const requests = createRequests(scope, saver, visits)

scope.addEventListener('install', (event) => {
  event.waitUntil(serwist.handleInstall(event as never))
  // A reader who has guides here has them in the new version before it takes over; if not, the former stays beside it.
  event.waitUntil(
    begin()
      .then(() => keepFormer(saver.saveUnit))
      .catch(() => undefined),
  )
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(serwist.handleActivate(event))
})

scope.addEventListener('message', (event) => requests.hear(event))

scope.addEventListener('fetch', (event) => {
  const { method, mode, url, headers, destination } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== location.origin || !`${pathname}/`.startsWith(`${basePath()}/`)) return
  // Films are not kept, and browsers ask for parts of them.
  if (destination === 'video') return
  // Pages are also fetched by the one before them: `components/navigation`.
  // So is the search's index, whose address stays as it is.
  if (mode === 'navigate' || headers.get('Accept') === 'text/html' || isSearchIndex(pathname))
    event.respondWith(isFirst(event).then((first) => answers.page(event, first)))
  else if (pathname.startsWith(`${basePath()}/_next/static/`) || pathname.startsWith(`${basePath()}/files/`))
    event.respondWith(answers.file(event))
})

function isSearchIndex(pathname: string): boolean {
  return languages.some((lang) => searchDataAddress(lang) === pathname)
}

/** Whether no page of the site is open yet but the one that is asked for. */
async function isFirst({ clientId, resultingClientId }: FetchAsked): Promise<boolean> {
  if (clientId) return false
  const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return open.every(({ id }) => id === resultingClientId)
}
