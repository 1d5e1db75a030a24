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
  /** Beside an answer that nobody was asked for. */
  readonly knownAnswer: string
  /** On the answer that a question had. */
  readonly former: string
}

/** What a step's tools say that are made when they are first opened: a file of each language. */
export type ToolWords = Pick<
  Words,
  'copy' | 'copied' | 'linkCopied' | 'notCopied' | 'keys' | 'keyList' | 'useKeys'
>

export function trailWords(words: Words): TrailWords {
  const { yourAnswers, yourAnswer, change, dropped, stale, staleAll, cameIn, knownAnswer } = words
  return { answers: yourAnswers, former: yourAnswer, change, dropped, stale, staleAll, cameIn, knownAnswer }
}

export function toolWords({ copy, copied, linkCopied, notCopied, keys, keyList, useKeys }: Words): ToolWords {
  return { copy, copied, linkCopied, notCopied, keys, keyList, useKeys }
}
