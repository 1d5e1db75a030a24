import type { TreeChange } from './types'

/** Changes of one guide, or of what belongs to none. */
export interface Group {
  readonly guide: string | null
  readonly changes: readonly TreeChange[]
}

/** Signs by which a reader sees at a glance what kind of change a line tells. */
export function signOf({ kind }: TreeChange): string {
  if (kind.endsWith('-added')) return '+'
  if (kind.endsWith('-gone')) return '−'
  if (kind === 'led-elsewhere' || kind === 'start-changed') return '»'
  return kind === 'unreadable' || kind === 'translation-behind' ? '!' : '≠'
}

/** A list by guide. What cannot be read comes first, what belongs to no guide last. */
export function grouped(list: readonly TreeChange[]): Group[] {
  const first = list.filter(({ guide, kind }) => guide === null && kind === 'unreadable')
  const last = list.filter(({ guide, kind }) => guide === null && kind !== 'unreadable')
  const guides = [...new Set(list.flatMap(({ guide }) => guide ?? []))]
  return [
    ...(first.length > 0 ? [{ guide: null, changes: first }] : []),
    ...guides.map((guide) => ({ guide, changes: list.filter((one) => one.guide === guide) })),
    ...(last.length > 0 ? [{ guide: null, changes: last }] : []),
  ]
}

/** How much there is of what matters most, in a sentence. */
export function summaryOf(list: readonly TreeChange[]): string {
  const count = (one: string, more: string, wanted: readonly string[]) => {
    const n = list.filter(({ kind, file }) => wanted.includes(kind) && (kind !== 'unreadable' || file)).length
    return n === 0 ? [] : [`${n} ${n === 1 ? one : more}`]
  }
  const parts = [
    ...count('step added', 'steps added', ['step-added']),
    ...count('step gone', 'steps gone', ['step-gone']),
    ...count('step renamed', 'steps renamed', ['step-renamed']),
    ...count('answer added', 'answers added', ['answer-added']),
    ...count('answer gone', 'answers gone', ['answer-gone']),
    ...count('led elsewhere', 'led elsewhere', ['led-elsewhere']),
    ...count('text changed', 'texts changed', ['text-changed']),
    ...count('translation behind', 'translations behind', ['translation-behind']),
    ...count('file cannot be read', 'files cannot be read', ['unreadable']),
  ]
  if (list.length === 0) return 'Nothing has changed.'
  return `${list.length} ${list.length === 1 ? 'change' : 'changes'}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`
}
