import { keyOf, type Forest } from '@/lib/tree'
import { arrive } from '@/lib/walk/arrive'
import { noteClick } from '@/lib/walk/clicks'
import { guideData, guideFrom } from '@/lib/walk/guide-data'
import { trailWords } from '@/lib/walk/words'
import { words } from '@/lib/words'
import { walksIn } from '@/lib/walk/memory'
import { forestOf } from '@/tests/lib/tree/graph'

export const forest = forestOf({
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
  on: Forest = forest,
  store: () => Storage = (
    () => (kept: Storage) => () =>
      kept
  )()(storage()),
) {
  const memory = walksIn(store)
  const loads: string[] = []
  /** Guides that cannot be asked for now. */
  const out = new Set<string>()
  const open = async (key: string, via: string | null = null, before?: string) => {
    const [guide = '', step = ''] = key.split('/')
    const load = (id: string) => {
      loads.push(id)
      if (out.has(id)) return Promise.reject(new TypeError('Failed to fetch'))
      const found = on.get(id)
      return Promise.resolve(found && guideFrom(guideData(found, (text) => text, trailWords(words('en')))))
    }
    const arrival = await arrive({ at: { guide, step }, via, before, memory, load })
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
    out,
    open,
    press,
    click,
    choose,
    memory,
    loads,
  }
}
