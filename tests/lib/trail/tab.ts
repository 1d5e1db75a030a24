import { keyOf, type Guides, type Known } from '@/lib/tree'
import type { Here } from '@/lib/trail/arrival'
import { arrive } from '@/lib/trail/arrive'
import { noteClick } from '@/lib/trail/clicks'
import { guideData, guideFrom } from '@/lib/trail/guide-data'
import { trailMessages } from '@/lib/messages/trail-messages'
import { messages } from '@/lib/messages'
import { walksIn } from '@/lib/trail/memory'
import { guidesOf } from '@/tests/lib/tree/graph'

export const allGuides = guidesOf({
  move: {
    notification: { 'already-added': 'old-account', gone: 'old-account', other: 'support' },
    'old-account': { mine: 'done', nobody: 'reset/' },
    done: 'solved',
    support: 'support',
  },
  reset: {
    keep: { yes: 'backup', no: 'press' },
    backup: 'press',
    press: { worked: 'move/done', failed: 'keep' },
  },
})

export function storage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    key: (i: number) => [...items.keys()][i] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

/** A tab of a browser: opens steps and chooses answers. */
export function tab(
  on: Guides = allGuides,
  store: () => Storage = (
    () => (kept: Storage) => () =>
      kept
  )()(storage()),
) {
  const memory = walksIn(store)
  const loads: string[] = []
  /** Guides that cannot be asked for now. */
  const out = new Set<string>()
  const open = (key: string, via: string | null = null, before?: string, known?: Known) =>
    see(key, via, before, known)()
  /** Sees a page. What it does to find out how the reader came is done when the function that this gives is called. */
  const see = (key: string, via: string | null = null, before?: string, known?: Known) => {
    const clicks = memory.clicks()
    return () => received(key, { via, before, clicks, ...(known && { known, led: true }) })
  }
  /** Comes to a page with the browser's history. */
  const travel = (key: string, before?: string) =>
    received(key, { via: null, before, clicks: memory.clicks(), seenAgain: true })
  /** Opens a link whose answers may choose an interface. */
  const openAmong = (key: string, via: string, interfaces: readonly string[], known: Known = {}) =>
    received(key, { via, clicks: memory.clicks(), known, interfaces })
  const received = async (key: string, here: Omit<Here, 'at' | 'memory' | 'load'>) => {
    const [guide = '', step = ''] = key.split('/')
    const load = (id: string) => {
      loads.push(id)
      if (out.has(id)) return Promise.reject(new TypeError('Failed to fetch'))
      const found = on.get(id) ?? [...on.values()].find(({ aliases }) => aliases.includes(id))
      return Promise.resolve(
        found && guideFrom(guideData(found, (text) => text, trailMessages(messages('en')))),
      )
    }
    const arrival = await arrive({ ...here, at: { guide, step }, memory, load })
    const trail = arrival.trail?.map((one) => (one.answer ? `${keyOf(one)}=${one.answer}` : keyOf(one)))
    return { ...arrival, trail, fallen: arrival.fallen.map(keyOf), from: keyOf(arrival.from), page: key }
  }
  /** Clicks on a link. */
  const press = (from: string, to: string, answer?: string) => {
    try {
      noteClick(store(), `/en/${from}`, `/en/${to}`, answer)
    } catch {
      // As a page does.
    }
  }
  /** Clicks on an answer, and no more: what a page does that is left at once. */
  const click = (from: string, answer: string) => {
    const [guide = '', name = ''] = from.split('/')
    const step = on.get(guide)?.steps.get(name)
    const choice = step?.kind === 'question' ? step.choices.find(({ id }) => id === answer) : undefined
    if (!choice) throw new Error(`no answer ${answer}`)
    press(from, keyOf(choice.to), answer)
    return keyOf(choice.to)
  }
  const choose = ({ page }: { page: string }, answer: string) => open(click(page, answer))
  return {
    ...{ out, open, openAmong, see, travel },
    press,
    click,
    choose,
    memory,
    loads,
  }
}
