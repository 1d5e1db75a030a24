import type { Change, Changed, DeskGuide, Overview } from '@/lib/desk/protocol'
import { Unreachable, type DeskClient } from './client'
import { createDraft, DELAYS, type Delays, type Draft } from './draft'
import { createForm, type Fields, type Form } from './form'
import { fileOf, hashOf, placeIn, type Place } from './place'
import { createStore, type Store } from './store'
import type { UnsavedTexts } from './unsaved-texts'

interface Said {
  readonly text: string
  readonly tone: 'fine' | 'wrong'
}

export interface DeskState {
  readonly overview?: Overview
  readonly place: Place
  readonly lang: string
  /** The guide at hand, with its drawing. */
  readonly guide?: DeskGuide | undefined
  /** The file at hand, of a step. */
  readonly draft?: Draft | undefined
  /** What the form above it writes into its front matter. */
  readonly form?: Form | undefined
  /** The latest news, which who hears the page is told. */
  readonly said: Said
  /** Counts what was saved here. */
  readonly saves: number
  /** Counts when files became others, by whomever: a preview of an older number is old. */
  readonly seen: number
  /** The place that is being opened, while what is typed is saved. */
  readonly next?: Place | undefined
  /** Files that were dropped on the page at the side: its text takes them. */
  readonly given?: readonly File[] | undefined
}

/** The writer's desk: where one is, what is there, and what can be done to it. */
export interface Desk {
  readonly store: Store<DeskState>
  readonly client: DeskClient
  /** Shows another place, once what is typed here is saved. */
  readonly open: (place: Place, lang?: string) => Promise<void>
  /** Shows the same place in another language; the one that is being opened, if one is. */
  readonly chooseLanguage: (lang: string) => Promise<void>
  /** Fetches anew what is shown. @param files those that have become others, as far as that is known */
  readonly refresh: (files?: readonly string[]) => Promise<void>
  /** Files have become others. */
  readonly filesChanged: () => void
  /** Changes the tree. @returns undefined where that was refused, which is said */
  readonly change: (change: Change) => Promise<Changed | undefined>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  /** Hands files to the text at hand, or takes them back. */
  readonly give: (files: readonly File[] | undefined) => void
  readonly say: (text: string, tone?: Said['tone']) => void
  /** Does something, and says why if it fails. */
  readonly tried: <T>(act: () => Promise<T>) => Promise<T | undefined>
}

interface DeskOptions {
  readonly client: DeskClient
  readonly kept: UnsavedTexts
  /** The hash of the page's address by now, which names a place. It changes before anybody is told. */
  readonly address: () => string
  readonly delays?: Delays
  /** The place has another address now. */
  readonly onPlace?: (hash: string) => void
}

/** Makes a desk at the place that the address names. */
export function createDesk({ client, kept, address, delays, onPlace }: DeskOptions): Desk {
  const store = createStore<DeskState>({
    ...placeIn(address()),
    said: { text: '', tone: 'fine' },
    saves: 0,
    seen: 0,
  })
  const { get, set } = store

  const say: Desk['say'] = (text, tone = 'fine') => set({ said: { text, tone } })
  const tried: Desk['tried'] = async (act) => {
    try {
      return await act()
    } catch (error) {
      const lost = error instanceof Unreachable
      say(
        lost ? 'The desk’s server is not reached. Is it still running?' : String((error as Error).message),
        'wrong',
      )
      return undefined
    }
  }

  const refresh: Desk['refresh'] = async (files) => {
    const overview = await tried(client.overview)
    if (!overview) return
    const lang = overview.languages.includes(get().lang) ? get().lang : (overview.languages[0] ?? 'en')
    set({ overview, lang })
    // What the whole check found, or Git knows, is in the overview.
    if (files?.length === 0 && get().place.kind === 'step') return
    await Promise.all([showGuide(), showDraft()])
  }

  async function showGuide(): Promise<void> {
    const { place, lang, overview } = get()
    const id = place.kind === 'guide' ? place.guide : undefined
    if (id === undefined || !overview?.guides.some((one) => one.id === id)) return set({ guide: undefined })
    const guide = await tried(() => client.guide(lang, id))
    const now = get().place
    if (guide && now.kind === 'guide' && now.guide === id) set({ guide })
  }

  async function showDraft(): Promise<void> {
    const { place, lang, draft } = get()
    const path = place.kind === 'step' ? fileOf(lang, place) : undefined
    if (draft && draft.store.get().path === path) return draft.reload()
    draft?.end()
    get().form?.end()
    if (place.kind !== 'step' || path === undefined) return set({ draft: undefined, form: undefined })
    const onSaved = () => set({ saves: get().saves + 1 })
    const at = { guide: place.guide, step: place.step }
    const send = async (fields: Fields) =>
      (await act(
        () => client.change({ kind: 'set-fields', lang, at, fields }),
        () => 'Saved.',
      )) !== undefined
    set({
      draft: createDraft({ client, path, kept, delays, onSaved }),
      form: createForm({ send, delay: (delays ?? DELAYS).save, most: (delays ?? DELAYS).most }),
    })
  }

  /** Saves what is typed. Whether nothing is left that would be lost. */
  async function isSettled(): Promise<boolean> {
    const { form, draft } = get()
    if (form && !(await form.flush())) return false
    if (!draft || (await draft.flush())) return true
    return ['gone', 'loading'].includes(draft.store.get().status)
  }

  const open: Desk['open'] = async (place, lang = get().lang) => {
    set({ next: place })
    const settled = await isSettled()
    set({ next: undefined })
    if (!settled) return say('What you typed here is not saved yet. Settle that first.', 'wrong')
    set({ place, lang, said: { text: '', tone: 'fine' } })
    onPlace?.(hashOf(place, lang))
    await Promise.all([showGuide(), showDraft()])
  }

  /** Where one is after a change that may have renamed, moved or removed what is shown. */
  async function after(changed: Changed, said: string): Promise<Changed> {
    const { overview, place } = get()
    if (overview) set({ overview: { ...overview, undo: changed.undo, redo: changed.redo } })
    set({ saves: get().saves + 1 })
    const now = await tried(client.overview)
    if (now) set({ overview: now })
    const steps = now?.guides.find(({ id }) => 'guide' in place && id === place.guide)?.steps
    const gone =
      place.kind === 'step' && place.step !== 'index' && !steps?.some(({ id }) => id === place.step)
    if (gone || ('guide' in place && !steps)) {
      const { open: to } = changed
      get().draft?.end()
      set({ draft: undefined, form: undefined })
      if (to) await open(place.kind === 'step' ? { kind: 'step', ...to } : { kind: 'guide', guide: to.guide })
      else await open(steps ? { kind: 'guide', guide: place.guide } : { kind: 'overview' })
    } else await Promise.all([showGuide(), get().draft?.reload()])
    say(said)
    return changed
  }

  const act = async (ask: () => Promise<Changed>, said: (label: string) => string) => {
    const flushed = (await get().draft?.flush()) ?? true
    if (!flushed && get().draft?.store.get().status === 'conflict')
      return say('Settle first what was changed in two places.', 'wrong')
    const changed = await tried(ask)
    return changed && after(changed, said(changed.label))
  }

  const whole = async (ask: () => Promise<Changed>, said: (label: string) => string) => {
    // What the form holds comes first: it was put in before.
    await get().form?.flush()
    return (await act(ask, said)) ?? undefined
  }
  return {
    ...{ store, client, open, refresh, say, tried },
    chooseLanguage: (lang) => open(get().next ?? placeIn(address()).place, lang),
    filesChanged: () => set({ seen: get().seen + 1 }),
    give: (given) => set({ given }),
    change: (change) =>
      whole(
        () => client.change(change),
        (label) => `Done: ${label}.`,
      ),
    undo: async () => void (await whole(client.undo, (label) => `Undone: ${label}.`)),
    redo: async () => void (await whole(client.redo, (label) => `Done again: ${label}.`)),
  }
}
