import type { Words } from '@/lib/words'

/** What a trail says beside titles and answers: part of each guide's data, so that no page carries it. */
export interface TrailWords {
  readonly answers: string
  readonly change: string
  readonly dropped: string
  readonly stale: string
  /** Where nothing of it is kept. */
  readonly staleAll: string
  readonly cameIn: string
  /** On the answer that a question had. */
  readonly former: string
}

/** What a step's tools say that are made when they are first opened: a file of each language. */
export type ToolWords = Pick<Words, 'copy' | 'copied' | 'notCopied' | 'keys' | 'keyList' | 'useKeys'>

export function trailWords(words: Words): TrailWords {
  const { yourAnswers, yourAnswer, change, dropped, stale, staleAll, cameIn } = words
  return { answers: yourAnswers, former: yourAnswer, change, dropped, stale, staleAll, cameIn }
}

export function toolWords({ copy, copied, notCopied, keys, keyList, useKeys }: Words): ToolWords {
  return { copy, copied, notCopied, keys, keyList, useKeys }
}
