import { grouped, keyOfText, type Group } from './groups'
import type { Database } from './store/db'
import { commentsOf, unansweredOf, type CommentRow, type UnansweredRow } from './store/read'

/** Messages or comments that could become an answer: they share words, and nothing catches them yet. */
export interface AnswerGroup {
  /** Of its first text, and of all others: any of them finds it again. */
  readonly key: string
  readonly keys: readonly string[]
  readonly kind: 'error' | 'search' | 'comment'
  readonly lang: string
  readonly words: readonly string[]
  readonly texts: readonly string[]
  /** How often they were pasted, searched for or written. */
  readonly n: number
  /** Where comments were written; undefined where that is not known. */
  readonly at?: { readonly guide: string; readonly step: string }
}

/** All that readers said without an answer to it, in all languages; what was said most often comes first. */
export async function answerGroups(db: Database): Promise<AnswerGroup[]> {
  return groupsOf(...(await Promise.all([unansweredOf(db, {}), commentsOf(db, {})])))
}

/** The same of what was read; what is weightiest in each comes first. */
export function groupsOf(
  unanswered: readonly UnansweredRow[],
  comments: readonly CommentRow[],
): AnswerGroup[] {
  const groups = [
    ...byLanguage(unanswered)
      .flatMap(grouped<UnansweredRow>)
      .map((group) => {
        const isError = group.texts.some(({ kind }) => kind === 'error')
        const n = group.texts.reduce((sum, one) => sum + one.n, 0)
        return answerGroup(group, isError ? 'error' : 'search', n)
      }),
    ...byLanguage(comments)
      .flatMap(grouped<CommentRow>)
      .map((group) => {
        const { guide, step } = group.texts[0]!
        return { ...answerGroup(group, 'comment', group.texts.length), at: { guide, step } }
      }),
  ]
  return groups.sort((a, b) => b.n - a.n)
}

function answerGroup(
  { words, texts: all }: Group<{ readonly text: string; readonly lang: string }>,
  kind: AnswerGroup['kind'],
  n: number,
): AnswerGroup {
  const texts = all.map(({ text }) => text)
  const keys = texts.map(keyOfText)
  return { key: keys[0]!, keys, kind, lang: all[0]!.lang, words, texts, n }
}

function byLanguage<T extends { readonly lang: string }>(rows: readonly T[]): T[][] {
  const all = new Map<string, T[]>()
  for (const row of rows) all.set(row.lang, [...(all.get(row.lang) ?? []), row])
  return [...all.values()]
}
