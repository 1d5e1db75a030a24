import type { z } from 'zod'
import { isObject, parsed } from '@/lib/json-shape'
import type {
  Beside,
  Change,
  Changed,
  commitSchema,
  Conflict,
  DeskFile,
  DeskFinding,
  DeskGuide,
  DeskPicture,
  draftSchema,
  FileConflict,
  GitState,
  importSchema,
  Imported,
  marksChangeSchema,
  matchSchema,
  OverviewNews,
  pictureSchema,
  resolveSchema,
  Save,
  Saved,
  settleSchema,
  TargetFound,
} from '@/lib/desk/protocol'
import { overviewAsked } from './overview-news'

/** The server has understood, and says in a sentence why not. */
class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/** The server was not reached: it was ended, or the connection is gone. */
export class Unreachable extends Error {}

export type DeskClient = ReturnType<typeof createClient>

/** Asks the desk's server at `base`, such as `/desk/api`. Every function throws Refused or Unreachable. */
export function createClient(base: string, ask: typeof fetch = (...args) => fetch(...args)) {
  async function request(method: string, name: string, body?: unknown, also: readonly number[] = []) {
    const answer = await ask(`${base}/${name}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    }).catch((error: unknown) => {
      throw new Unreachable(String(error))
    })
    const said: unknown = await answer.json().catch(() => undefined)
    if (answer.ok || also.includes(answer.status)) return said
    const why = isObject(said) && typeof said.error === 'string' ? said.error : undefined
    throw new Refused(answer.status, why ?? `The desk answered with the status ${answer.status}.`)
  }
  // What the server says is what lib/desk/protocol says: both are of one version.
  const get = <T>(name: string, query: Readonly<Record<string, string>> = {}) =>
    request('GET', `${name}?${new URLSearchParams(query)}`) as Promise<T>
  const post = <T>(name: string, body: unknown) => request('POST', name, body) as Promise<T>

  return {
    overview: overviewAsked((since) =>
      get<OverviewNews>('overview', since > 0 ? { since: String(since) } : {}),
    ),
    guide: (lang: string, guide: string) => get<DeskGuide>('guide', { lang, guide }),
    /** A file; undefined where there is none. */
    file: (path: string) =>
      get<DeskFile>('file', { path }).catch((error: unknown) => {
        if (error instanceof Refused && error.status === 404) return undefined
        throw error
      }),
    save: (save: Save) => request('PUT', 'file', save, [409]) as Promise<Saved | Conflict>,
    check: (draft: z.infer<typeof draftSchema>) => post<readonly DeskFinding[]>('check', draft),
    change: (change: Change) => post<Changed>('change', change),
    undo: () => post<Changed>('undo', {}),
    redo: () => post<Changed>('redo', {}),
    /** Steps of `guide` before others. */
    targets: (lang: string, q: string, guide = '') =>
      get<readonly TargetFound[]>('targets', { lang, q, ...(guide && { guide }) }),
    match: (tried: z.infer<typeof matchSchema>) => post<{ answer: string | null }>('match', tried),
    beside: (lang: string, guide: string, step: string) => get<Beside>('beside', { lang, guide, step }),
    pictures: () => get<readonly string[]>('pictures'),
    addPicture: (picture: z.infer<typeof pictureSchema>) => post<DeskPicture>('picture', picture),
    picture: (id: string) => get<DeskPicture>('marks', { id }),
    mark: (change: z.infer<typeof marksChangeSchema>) =>
      request('PUT', 'marks', change) as Promise<DeskPicture>,
    git: () => get<GitState>('git'),
    commit: (commit: z.infer<typeof commitSchema>) => post<unknown>('commit', commit),
    push: () => post<unknown>('push', {}),
    /** Takes in what others have pushed. */
    pull: () => post<unknown>('pull', {}),
    conflict: (path: string) => get<FileConflict>('conflict', { path }),
    resolve: (kept: z.infer<typeof resolveSchema>) => post<Changed>('resolve', kept),
    bringIn: (file: z.infer<typeof importSchema>) => post<Imported>('import', file),
    settle: (settled: z.infer<typeof settleSchema>) => post<unknown>('settle', settled),
    /** Tells of every change of the files, by whomever, until it is ended; of none where something else became known. */
    follow: (told: (files: readonly string[]) => void) => {
      const events = new EventSource(`${base}/events`)
      events.addEventListener('message', ({ data }: MessageEvent<string>) => {
        const said = parsed(data)
        told(isObject(said) && Array.isArray(said.files) ? said.files.map(String) : [])
      })
      return () => events.close()
    },
  }
}
