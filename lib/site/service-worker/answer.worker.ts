import type { Serwist } from 'serwist'
import { homeAddress, offlineAddress } from '@/lib/addresses'
import { basePath } from '@/lib/addresses/base-path'
import { cleanCode } from '@/lib/addresses/clean-code'
import { askedLanguage } from '@/lib/language/asked-language'
import { isWholeIn, unitAt, wholeUnits } from './kept.worker'
import { languages, languageTable, type FetchAsked } from './scope.worker'
import { any, others, own, WIDTH } from './store.worker'
import type { Visits } from './visit.worker'

const SLOW_MS = 4000

/** The address of a page as it is kept: without query, and without the slash that some servers add. */
function pathOf(url: string): string {
  return new URL(url).pathname.replace(/(.)\/$/, '$1')
}

export interface Answers {
  /**
   * A page for a reader: what is kept where the visit's version is, else the server's; and where that cannot be had, what is kept,
   * or a page that says so.
   * @param fresh whether a visit begins with it
   */
  readonly page: (event: FetchAsked, fresh: boolean) => Promise<Response>
  /** A file with a hash in its name. */
  readonly file: (event: FetchAsked) => Promise<Response>
}

/** Makes what answers for pages and files, from what is kept or from the server. */
export function createAnswers(serwist: Serwist, visits: Visits): Answers {
  /**
   * What a page is kept as, when the server cannot be had. A visit that has read the newer version goes on with it where the worker
   * to come has the whole guide; else it reads what is kept here from now on, or in another version what is not kept here: by the
   * worker to come, if it is a guide that was opened since there is one, or in a former version, if it has not come over yet.
   */
  async function fallback(path: string, kept: Response | undefined): Promise<Response | undefined> {
    const unit = unitAt(path.slice(basePath().length))
    const from = async (cache: Cache) =>
      (await cache.match(path, { ignoreVary: true }).catch(() => undefined)) ?? undefined
    if (unit && (!kept || (await visits.standing(false)) === 'newer'))
      for (const cache of await others('later')) {
        const newer = (await isWholeIn(cache, unit.lang, unit.id)) && (await from(cache))
        if (newer) return newer
      }
    if (kept) await visits.settle('kept')
    if (kept) return kept
    for (const cache of await others('former')) {
      const former = await from(cache)
      if (former) return former
    }
    return undefined
  }

  /** The page for what is not kept, in the language of the address. */
  async function lost(path: string): Promise<Response> {
    const lang = unitAt(path.slice(basePath().length))?.lang ?? readersLanguage()
    const page = await serwist.matchPrecache(offlineAddress(lang)).catch(() => undefined)
    if (!page) return Response.error()
    return new Response(page.body, { status: 503, headers: page.headers })
  }

  return {
    async page(event, fresh) {
      const { request } = event
      const path = pathOf(request.url)
      const kept = await own(path)
      if (kept && (await visits.standing(fresh)) === 'kept') return kept
      try {
        const answer = await (kept ? within(SLOW_MS, fetch(request)) : fetch(request))
        if (answer.status < 500) return answer
        return (await fallback(path, kept)) ?? answer
      } catch {
        const found = (await fallback(path, kept)) ?? (await redirect(request.url))
        // A page that was only prefetched is missed by nobody; a fault would stand in the browser's console.
        return found ?? (request.mode === 'navigate' ? lost(path) : new Response(null, { status: 204 }))
      }
    },

    async file(event) {
      const { pathname } = new URL(event.request.url)
      const [, picture, width] = /^(.*\/[0-9a-f]{16})-(\d+)\.(?:avif|webp|png)$/.exec(pathname) ?? []
      if (picture) return answerPicture(event.request, picture, Number(width))
      return (
        (await any(pathname)) ??
        (await serwist.matchPrecache(pathname).catch(() => undefined)) ??
        fetch(event.request)
      )
    },
  }
}

/** A picture is kept in one size and one format, whatever the page asks for. Only what is to be larger is worth a request. */
async function answerPicture(request: Request, picture: string, width: number): Promise<Response> {
  const kept = await any(picture)
  if (!kept) return fetch(request)
  if (width <= Number(kept.headers.get(WIDTH))) return kept
  return within(SLOW_MS, fetch(request)).then(
    (answer) => (answer.ok ? answer : kept),
    () => kept,
  )
}

function readersLanguage(): string {
  return askedLanguage(navigator.languages, languageTable) ?? languages[0]!
}

/** `/` and short links lead on without a server, too. */
async function redirect(url: string): Promise<Response | undefined> {
  const { pathname, search, origin } = new URL(url)
  const own = pathname.slice(basePath().length)
  const lang = readersLanguage()
  if (own === '/' || own === '') return Response.redirect(origin + homeAddress(lang) + search, 307)
  const [, typed] = /^\/s\/([^/]+)\/?$/.exec(own) ?? []
  if (!typed) return undefined
  const code = cleanCode(typed)
  const units = await wholeUnits()
  const found = [lang, ...languages].flatMap((one) => units.filter((unit) => unit.lang === one))
  const to = found.map(({ unit }) => unit.codes[code]).find((address) => address !== undefined)
  return to === undefined ? undefined : Response.redirect(origin + to + search, 307)
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('slow')), milliseconds)
    work.then(resolve, reject)
  })
}
