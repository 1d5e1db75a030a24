import { encodeVia, keyOf, type Crossing, type Target } from '@/lib/tree'

/**
 * What a client gives back at each call. It is a `via` (see `lib/tree/via.ts`) with what a link does not carry: an answer of the
 * model ends in `*`, and `!guide/step.seal` says that a step's warnings were given, `!!guide/step.seal` that the person has
 * acknowledged them and the step was passed. Only this server makes seals (`LanguageKnowledge.seal`): one that it did not make is as
 * good as not there, and the person is warned again.
 *
 *     notification.already-added~old-account.gone*~!move/factory-reset.3fa9c1d2b7e04816
 */
export interface State {
  /** The answers, as a link carries them. */
  readonly via: string
  /** Questions that the model answered, by `guide/step`. */
  readonly byModel: ReadonlySet<string>
  /** Seals of the warnings that were given, by `guide/step`. */
  readonly given: ReadonlyMap<string, string>
  /** The same of those acknowledged. */
  readonly acknowledged: ReadonlyMap<string, string>
}

/** In signs. Nobody walks as far. */
export const LONGEST_STATE = 16_384

const MARK = /^(!!?)([a-z0-9-]+\/[a-z0-9-]+)\.([0-9a-f]{16})$/

/** Reads a state; what is none is as good as not there. `guide` is that of questions without one; the `via` is the same for all. Never throws. */
export function readState(text: string, guide: string): State {
  const byModel = new Set<string>()
  const given = new Map<string, string>()
  const acknowledged = new Map<string, string>()
  const entries: string[] = []
  for (const entry of text.slice(0, LONGEST_STATE).split('~')) {
    const [, sign, step, seal] = MARK.exec(entry) ?? []
    // What looks like a mark and is none is no answer either.
    if (entry === '' || (entry.startsWith('!') && step === undefined)) continue
    if (step !== undefined && seal !== undefined) (sign === '!' ? given : acknowledged).set(step, seal)
    else if (entry.endsWith('*')) {
      byModel.add(questionOf(entry, guide))
      entries.push(entry.slice(0, -1))
    } else entries.push(entry)
  }
  return { via: entries.join('~'), byModel, given, acknowledged }
}

/** Writes a state for the step at hand. */
export function writeState(
  trail: readonly Crossing[],
  { guide }: Target,
  { byModel, given, acknowledged }: Omit<State, 'via'>,
): string {
  const answers = encodeVia(trail, guide)
    .split('~')
    .filter(Boolean)
    .map((entry) => (entry.includes('.') && byModel.has(questionOf(entry, guide)) ? `${entry}*` : entry))
  const marks = (sign: string, seals: ReadonlyMap<string, string>) =>
    [...seals].map(([step, seal]) => `${sign}${step}.${seal}`)
  return [...answers, ...marks('!', given), ...marks('!!', acknowledged)].join('~')
}

function questionOf(entry: string, guide: string): string {
  const name = entry.slice(0, Math.max(0, entry.indexOf('.')))
  return name.includes('/') ? name : keyOf({ guide, step: name })
}
