import { isObject } from '@/lib/json-shape'
import type { LangAttributes, Messages } from './index'

/** Words that scripts say. */
interface SaidByScripts {
  /** Their attributes, where they are in another language than the page. */
  readonly spoken?: LangAttributes
}

/** The words of a trail, besides titles and answers. They are part of each guide's data, so no page contains them. */
export interface TrailMessages extends SaidByScripts {
  readonly answers: string
  readonly change: string
  readonly dropped: string
  readonly stale: string
  /** Instead of `stale`, if no answer of the link is kept. */
  readonly staleAll: string
  readonly cameIn: string
  /** Beside an answer that was known without asking. */
  readonly knownAnswer: string
  /** On the former answer to a question. */
  readonly former: string
  /** Where a walk goes on after the part that it is in; `*` is the title of a step. */
  readonly after: string
}

/** The words of a step's tools that scripts create when they are first opened: a file for each language. */
export type ToolMessages = SaidByScripts &
  Pick<Messages, 'copy' | 'copied' | 'linkCopied' | 'notCopied' | 'keys' | 'keyList' | 'useKeys'> & {
    /** Where what is to be copied cannot be had now. */
    readonly failed: string
  }

/** Whether a value that was read back is the words of a step's tools, as far as their outline goes. */
export function isToolMessages(value: unknown): value is ToolMessages {
  return isObject(value) && isObject(value.copy) && isObject(value.keyList)
}

export function trailMessages(words: Messages, spoken: LangAttributes = {}): TrailMessages {
  const { yourAnswers, yourAnswer, change, dropped, stale, staleAll, cameIn, knownAnswer, goOnWithStep } =
    words
  return {
    answers: yourAnswers,
    former: yourAnswer,
    change,
    dropped,
    stale,
    staleAll,
    cameIn,
    knownAnswer,
    after: goOnWithStep('*'),
    ...within(spoken),
  }
}

export function toolMessages(words: Messages, spoken: LangAttributes = {}): ToolMessages {
  const { copy, copied, linkCopied, notCopied, keys, keyList, useKeys, card } = words
  return {
    copy,
    copied,
    linkCopied,
    notCopied,
    keys,
    keyList,
    useKeys,
    failed: card.failed,
    ...within(spoken),
  }
}

function within(spoken: LangAttributes): SaidByScripts {
  return spoken.lang === undefined ? {} : { spoken }
}
