import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parsed } from '@/lib/json-shape'
import { flatness, median, type Leave, type Point } from './flat'

/** Figures of one moment: of a process, of the disk, or of a reader's tab. */
export interface Figures extends Readonly<Record<string, string | number>> {
  readonly at: number
  readonly name: string
  readonly role: string
}

const FILE = 'looked-at.jsonl'

/** Figures that are written down as they come. */
export function noteFigures(folder: string, figures: Figures): void {
  appendFileSync(path.join(folder, FILE), `${JSON.stringify(figures)}\n`)
}

/** All of them, those of the servers' processes included, in the order of their time. */
export function allFigures(folder: string): Figures[] {
  return readdirSync(folder)
    .filter((name) => name === FILE || /^\d+\.jsonl$/.test(name))
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
    .flatMap((line) => (line ? [parsed(line) as Figures] : []))
    .sort((a, b) => a.at - b.at)
}

const MB = 1_000_000
/**
 * What may not grow, and how much is left to it. A leak shows in `heap` and `external`, which are taken after everything is thrown away that can be:
 * little is left to them. `rss` also has what was let go of but not given back to the system: the space in which V8 makes what is new (up to 48 MB),
 * and what malloc holds between blocks of other sizes. It wavers by so much, and stays below a limit if nothing leaks.
 */
const LIMITS: readonly (readonly [role: string, figure: string, leave: Leave])[] = [
  ['server', 'rss', { share: 0.15, plus: 20 * MB }],
  ['server', 'heap', { share: 0.1, plus: 5 * MB }],
  ['server', 'external', { share: 0.15, plus: 8 * MB }],
  ['server', 'files', { share: 0, plus: 10 }],
  ['server', 'handles', { share: 0, plus: 10 }],
  ['npm start', 'rss', { share: 0.15, plus: 20 * MB }],
  ['npm start', 'heap', { share: 0.1, plus: 5 * MB }],
  ['npm start', 'files', { share: 0, plus: 10 }],
  ['tab', 'JSHeapUsedSize', { share: 0.3, plus: 2 * MB }],
  ['tab', 'JSEventListeners', { share: 0.3, plus: 100 }],
  ['tab', 'Documents', { share: 0, plus: 5 }],
  ['disk', 'journal', { share: 0, plus: MB }],
  ['disk', 'database', { share: 0.3, plus: 8 * MB }],
]
/** Of a process that lived for a shorter time nothing can be said. */
const ENOUGH = 24

export interface Trend {
  readonly of: string
  readonly second: number
  readonly last: number
  readonly isFlat: boolean
}

/** How each figure went, of each process that was there for long enough. */
export function trends(all: readonly Figures[]): Trend[] {
  const series = new Map<string, { points: Point[]; leave: Leave }>()
  for (const figures of all)
    for (const [role, figure, leave] of LIMITS) {
      const value = figures[figure]
      if (figures.role !== role || typeof value !== 'number') continue
      const name = [figures.name, role, figures.pid ?? '', figure].filter(Boolean).join(', ')
      const { points } = series.get(name) ?? series.set(name, { points: [], leave }).get(name)!
      points.push({ at: figures.at, value })
    }
  return [...series]
    .filter(([, { points }]) => points.length >= ENOUGH)
    .map(([of, { points, leave }]) => ({ of, ...flatness(points, leave) }))
}

/** A table of what was seen in each so many minutes, the medians. */
export function table(all: readonly Figures[], minutes: number): string {
  const begin = all[0]?.at ?? 0
  const cells = new Map<string, Map<number, number[]>>()
  for (const { at, name, role, ...figures } of all)
    for (const [figure, value] of Object.entries(figures)) {
      if (typeof value !== 'number' || figure === 'pid' || figure === 'age') continue
      const row = cells.get(`${name}, ${role}, ${figure}`) ?? new Map<number, number[]>()
      cells.set(`${name}, ${role}, ${figure}`, row)
      const step = Math.floor((at - begin) / (minutes * 60_000))
      row.set(step, [...(row.get(step) ?? []), value])
    }
  const steps = Math.ceil(((all.at(-1)?.at ?? 0) - begin) / (minutes * 60_000))
  const middle = (values: readonly number[] = []) => {
    const value = median(values)
    if (Number.isNaN(value)) return '-'
    return value >= MB ? `${(value / MB).toFixed(1)} M` : String(Math.round(value * 10) / 10)
  }
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, row]) => [name, ...Array.from({ length: steps }, (_, i) => middle(row.get(i)))].join(' | '))
    .join('\n')
}
