import type { Change } from '@/lib/desk/protocol'
import { createStore, type Store } from './store'

export type Fields = Extract<Change, { kind: 'set-fields' }>['fields']

export interface FormState {
  /** What was put in and is not in the file yet. */
  readonly edits: Fields
  readonly status: 'saved' | 'typed' | 'saving' | 'refused'
}

/** What a form writes into front matter. */
export interface Form {
  readonly store: Store<FormState>
  readonly edit: (fields: Fields) => void
  /** @returns whether nothing is left unsaved */
  readonly flush: () => Promise<boolean>
  readonly end: () => void
}

interface FormOptions {
  /** Writes fields into the file. @returns whether that was taken */
  readonly send: (fields: Fields) => Promise<boolean>
  /** In milliseconds, after the last keystroke. */
  readonly delay: number
  /** The same, after the first that is not saved. */
  readonly most: number
}

/** Keeps what is put into a form until it is in the file, which it is by itself after a pause. */
export function createForm({ send, delay, most }: FormOptions): Form {
  const store = createStore<FormState>({ edits: {}, status: 'saved' })
  const { get, set } = store
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<boolean> | undefined
  let since: number | undefined

  async function save(): Promise<boolean> {
    clearTimeout(timer)
    if (sending) await sending
    const sent = get().edits
    if (Object.keys(sent).length === 0) return true
    // An answer without words, a step without a title, half a pattern: these are being typed.
    if (!isWhole(sent)) return false
    since = undefined
    set({ status: 'saving' })
    sending = send(sent).finally(() => (sending = undefined))
    const taken = await sending
    const left = Object.entries(get().edits).filter(
      ([name, value]) => !taken || sent[name as keyof Fields] !== value,
    )
    set({ edits: Object.fromEntries(left), status: !taken ? 'refused' : left.length > 0 ? 'typed' : 'saved' })
    return taken && left.length === 0
  }

  return {
    store,
    edit: (fields) => {
      set({ edits: { ...get().edits, ...fields }, status: 'typed' })
      clearTimeout(timer)
      since ??= Date.now()
      timer = setTimeout(() => void save(), Math.max(0, Math.min(delay, since + most - Date.now())))
    },
    flush: save,
    end: () => clearTimeout(timer),
  }
}

function isWhole({ title, choices, next, start }: Fields): boolean {
  return (
    title?.trim() !== '' &&
    next !== '' &&
    start !== '' &&
    (choices ?? []).every(({ label, to, match }) => label.trim() !== '' && to !== '' && isPattern(match))
  )
}

/** Whether a text is a pattern, and not half of one. */
export function isPattern(match: string | null | undefined): boolean {
  try {
    new RegExp(match ?? '', 'i')
    return true
  } catch {
    return false
  }
}
