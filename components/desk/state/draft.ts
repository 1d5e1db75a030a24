import type { Conflict, DeskFile, DeskFinding, Saved } from '@/lib/desk/protocol'
import { Unreachable, type DeskClient } from './client'
import { rebased } from './rebase'
import { createStore, type Store } from './store'
import type { UnsavedTexts } from './unsaved-texts'

/**
 * In milliseconds: from a keystroke until it is looked at, together with those that follow it meanwhile; from the last one until it is
 * saved; from the first keystroke that is not saved until it is, however fast one types on; and from a lost connection until the next
 * try.
 */
export interface Delays {
  readonly check: number
  readonly save: number
  readonly most: number
  readonly retry: number
}

export const DELAYS: Delays = { check: 60, save: 400, most: 700, retry: 1500 }

export interface DraftState {
  readonly path: string
  /** `gone`: there is no such file. `typed`: not saved yet. `lost`: the server is not reached, it is tried again. */
  readonly status: 'loading' | 'gone' | 'saved' | 'typed' | 'saving' | 'lost' | 'conflict' | 'refused'
  readonly text: string
  readonly version: string
  readonly fields: DeskFile['fields']
  readonly findings: readonly DeskFinding[]
  readonly conflict?: Conflict | undefined
  /** Why it was not saved. */
  readonly why?: string | undefined
}

/** One file under the writer's hands. */
export interface Draft {
  readonly store: Store<DraftState>
  /** The text as it is now after a keystroke. */
  readonly type: (text: string) => void
  /** Saves at once what is typed. @returns whether nothing is left unsaved */
  readonly flush: () => Promise<boolean>
  /** Takes the file as it lies on the disk by now, if nothing typed would be lost. */
  readonly reload: () => Promise<void>
  /** Settles a conflict: this is the text. */
  readonly settle: (text: string) => Promise<boolean>
  /** Settles that the file was taken away: what was typed is let go. */
  readonly letGo: () => Promise<void>
  /** No more is saved of itself. */
  readonly end: () => void
}

interface DraftOptions {
  readonly client: DeskClient
  readonly path: string
  readonly kept: UnsavedTexts
  readonly delays?: Delays
  /** What was typed is in the file now. */
  readonly onSaved?: (saved: Saved) => void
}

/** Opens a file, and saves by itself what is typed. Nothing typed is lost: see `lost` and `conflict`. */
export function createDraft({ client, path, kept, delays = DELAYS, onSaved }: DraftOptions): Draft {
  const first: DraftState = {
    path,
    status: 'loading',
    text: '',
    version: '',
    fields: undefined,
    findings: [],
  }
  const store = createStore<DraftState>(first)
  const { get, set } = store
  const timers: Partial<Record<'check' | 'save', ReturnType<typeof setTimeout>>> = {}
  let saving: Promise<boolean> | undefined
  let checking = false
  /** When the first of what is not saved was typed. */
  let since: number | undefined

  const later = (ms: number, act: () => Promise<unknown>) => {
    clearTimeout(timers.save)
    timers.save = setTimeout(() => void act(), ms)
  }
  const saveSoon = () => {
    since ??= Date.now()
    later(Math.max(0, Math.min(delays.save, since + delays.most - Date.now())), save)
  }
  const isUnsaved = () => ['typed', 'lost', 'refused', 'saving', 'conflict'].includes(get().status)

  async function load(): Promise<void> {
    try {
      const file = await client.file(path)
      if (isUnsaved()) return
      if (!file) return set({ status: 'gone', text: '', version: '', fields: undefined, findings: [] })
      const { text, version, fields, findings } = file
      set({ status: 'saved', text, version, fields, findings, why: undefined })
      const mine = kept.kept(path)
      if (mine && mine.text !== text) {
        set({ status: 'typed', ...mine })
        await save()
      }
    } catch (error) {
      set({ why: sentence(error) })
      if (error instanceof Unreachable && get().status === 'loading') later(delays.retry, load)
    }
  }

  /** One at a time: what is typed while an answer is on its way is looked at next, however fast one types on. */
  async function check(): Promise<void> {
    timers.check = undefined
    if (checking) return checkSoon()
    checking = true
    const { text } = get()
    const findings = await client.check({ path, text }).catch(() => undefined)
    checking = false
    if (findings && get().text === text) set({ findings })
  }
  const checkSoon = () => {
    timers.check ??= setTimeout(() => void check(), delays.check)
  }

  function save(): Promise<boolean> {
    clearTimeout(timers.save)
    saving ??= write(get().version).finally(() => (saving = undefined))
    return saving
  }

  async function write(version: string): Promise<boolean> {
    const { text } = get()
    since = undefined
    set({ status: 'saving' })
    try {
      const answer = await client.save({ path, text, version })
      if ('conflict' in answer) {
        set({ status: 'conflict', conflict: answer })
        return false
      }
      return taken(answer, text)
    } catch (error) {
      kept.keep(path, { text: get().text, version })
      const lost = error instanceof Unreachable
      set({ status: lost ? 'lost' : 'refused', why: sentence(error) })
      if (lost) later(delays.retry, save)
      return false
    }
  }

  /** `sent` is in the file, perhaps with what others have written. More may have been typed meanwhile. */
  function taken(saved: Saved, sent: string): boolean {
    kept.forget(path)
    const typed = get().text
    const { version, fields, findings } = saved
    const text = rebased(sent, typed, saved.text)
    onSaved?.(saved)
    if (text === undefined) {
      const conflict: Conflict = { conflict: true, path, mine: typed, theirs: saved.text, version }
      set({ status: 'conflict', version, conflict })
      return false
    }
    const whole = text === saved.text
    set({ status: whole ? 'saved' : 'typed', text, version, fields, why: undefined, conflict: undefined })
    if (whole) set({ findings })
    else saveSoon()
    return whole
  }

  void load()
  return {
    store,
    type: (text) => {
      if (text === get().text) return
      const { status } = get()
      // Who settles a conflict types on; until it is settled, nothing is saved.
      set({ text, status: status === 'conflict' || status === 'saving' ? status : 'typed' })
      checkSoon()
      if (status === 'saving') since ??= Date.now()
      else if (status !== 'conflict') saveSoon()
    },
    flush: async () => {
      if (saving) await saving
      return get().status === 'typed' || get().status === 'lost' ? save() : !isUnsaved()
    },
    reload: () => (isUnsaved() ? Promise.resolve() : load()),
    settle: async (text) => {
      const version = get().conflict?.version ?? get().version
      set({ text, version, conflict: undefined, status: 'typed' })
      return save()
    },
    letGo: async () => {
      await client.settle({ path, keep: false })
      kept.forget(path)
      set({ ...first, status: 'gone', conflict: undefined, why: undefined })
    },
    end: () => {
      clearTimeout(timers.check)
      clearTimeout(timers.save)
    },
  }
}

function sentence(error: unknown): string {
  return error instanceof Unreachable
    ? 'The desk’s server is not reached. What you typed is kept here, and saved as soon as it answers.'
    : error instanceof Error
      ? error.message
      : String(error)
}
