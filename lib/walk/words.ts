import type { Words } from '@/lib/words'

/** What a trail says beside titles and answers: part of each guide's data, so that no page carries it. */
export interface TrailWords {
  readonly answers: string
  readonly change: string
  readonly dropped: string
  readonly stale: string
}

/** What a step's tools say that are made when they are first opened: a file of each language. */
export type ToolWords = Pick<
  Words,
  'copy' | 'copied' | 'linkCopied' | 'notCopied' | 'keys' | 'keyList' | 'useKeys'
>

export function trailWords({ yourAnswers, change, dropped, stale }: Words): TrailWords {
  return { answers: yourAnswers, change, dropped, stale }
}

export function toolWords({ copy, copied, linkCopied, notCopied, keys, keyList, useKeys }: Words): ToolWords {
  return { copy, copied, linkCopied, notCopied, keys, keyList, useKeys }
}
