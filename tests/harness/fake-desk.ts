import type { Change, Changed, OverviewNews } from '@/lib/desk/protocol'
import { createClient, type DeskClient } from '@/components/desk/state/client'

/** A desk's server in this process: files by path, and what was asked of it. */
export interface FakeDesk {
  readonly client: DeskClient
  readonly files: Map<string, string>
  readonly changes: Change[]
  /** Whether it is reached. */
  online: boolean
}

const OVERVIEW: OverviewNews = {
  ...{ at: 1, order: ['dark'] },
  ...{
    site: 'Lamps',
    languages: ['en', 'cs'],
    interfaces: [],
    base: '',
    changed: 0,
    findings: [],
    next: [],
    unsaved: [],
  },
  ...{ undo: null, redo: null },
  guides: [
    {
      ...{ id: 'dark', title: 'The lamp stays dark', draft: false },
      steps: ['plugged-in', 'call'].map((id) => ({
        ...{ id, title: id, kind: 'question', errors: 0, warnings: 0, todo: false, draft: false },
        ...{ overdue: false, untranslated: [], changed: false },
      })),
    },
  ],
}

/** Answers as `scripts/desk` does, of files that are their own version. Changes are noted, not made. */
export function fakeDesk(given: Readonly<Record<string, string>>): FakeDesk {
  const files = new Map(Object.entries(given))
  const fileOf = (path: string, text: string) => ({
    path,
    text,
    version: text,
    fields: { title: 'x' },
    findings: [],
  })
  const changed = (): Changed => ({ label: 'change', files: [], undo: 'change', redo: null })
  const routes: Record<string, (body: never, query: URLSearchParams) => unknown> = {
    'GET overview': () => OVERVIEW,
    'GET guide': () => ({ id: 'dark', parts: [], unlinked: [], uncovered: [], walks: [] }),
    'GET file': (_, query) => {
      const [path, text] = [query.get('path')!, files.get(query.get('path')!)]
      return text === undefined ? undefined : fileOf(path, text)
    },
    'PUT file': ({ path, text, version }: { path: string; text: string; version: string }) => {
      const theirs = files.get(path)
      if (theirs === undefined)
        return { conflict: true, gone: true, path, mine: text, theirs: '', version: '' }
      if (theirs !== version) return { conflict: true, path, mine: text, theirs, version: theirs }
      files.set(path, text)
      return { ...fileOf(path, text), merged: false }
    },
    'POST check': () => [],
    'POST change': (change: Change) => {
      desk.changes.push(change)
      return changed()
    },
    'POST undo': changed,
    'POST settle': () => ({}),
  }
  const ask: typeof fetch = (address, { method = 'GET', body } = {}) => {
    if (!desk.online) return Promise.reject(new TypeError('Failed to fetch'))
    const { pathname, searchParams } = new URL(address as string, 'http://desk')
    const route = routes[`${method} ${pathname.slice(1)}`]
    const json = route?.((typeof body === 'string' ? JSON.parse(body) : undefined) as never, searchParams)
    const status = json === undefined ? 404 : (json as { conflict?: boolean }).conflict ? 409 : 200
    return Promise.resolve(Response.json(json ?? { error: 'There is no such thing.' }, { status }))
  }
  const desk: FakeDesk = { client: createClient('', ask), files, changes: [], online: true }
  return desk
}

/** Resolves once something is so, of what tells when it changes. */
export function becomes<T>(
  store: { get: () => T; subscribe: (told: () => void) => () => void },
  so: (value: T) => boolean,
): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      if (!so(store.get())) return
      end()
      resolve(store.get())
    }
    const end = store.subscribe(look)
    look()
  })
}
