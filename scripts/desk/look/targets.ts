import { plainText } from '@/lib/content'
import type { TargetFound } from '@/lib/desk/protocol'
import { nearest, type Step } from '@/lib/tree'
import type { Opened } from './opened'

const MOST = 30
/** What it counts to be in the guide at hand: less than a word at the beginning of a title counts before one that is nowhere in it. */
const OWN = 4

/** What an answer can lead to, by words of titles, ids and keywords, best first. Without words: all guides. */
export function targetsFound(opened: Opened, lang: string, query: string, from?: string): TargetFound[] {
  const words = plain(query)
    .split(/[\s/]+/)
    .filter(Boolean)
  const found: { rank: number; one: TargetFound }[] = []
  for (const guide of opened.content().guides(lang).values()) {
    const own = guide.id === from ? OWN : 0
    const add = (target: string, title: string, kind: string, text: string) => {
      const rank = rankOf(words, plain(title.replace(TO_WRITE, '')), plain(target), plain(text))
      if (rank > 0 || words.length === 0)
        found.push({ rank: rank + own, one: { target, title, guideTitle: guide.title, kind } })
    }
    add(`${guide.id}/`, guide.title, 'guide', guide.keywords.join(' '))
    for (const step of guide.steps.values())
      add(
        `${guide.id}/${step.id}`,
        step.title,
        kindOf(step),
        [...(step.keywords ?? []), guide.title, ...answers(step)].join(' '),
      )
  }
  return found
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST)
    .map(({ one }) => one)
}

function kindOf(step: Step): string {
  return step.kind === 'outcome' ? step.outcome : step.kind
}

function answers(step: Step): string[] {
  return step.kind === 'question' ? step.choices.map(({ label }) => plainText(label)) : []
}

/** A title that is still to be written begins so. */
const TO_WRITE = /^TODO\s+/

/** 0 where a word is nowhere. */
function rankOf(words: readonly string[], title: string, target: string, text: string): number {
  let sum = 0
  for (const word of words) {
    const rank = title.startsWith(word)
      ? 8
      : ` ${title}`.includes(` ${word}`)
        ? 6
        : target.includes(word)
          ? 5
          : title.includes(word)
            ? 3
            : ` ${text}`.includes(` ${word}`)
              ? 2
              : nearest(word, title.split(/\W+/)) === undefined || word.length < 4
                ? 0
                : 1
    if (rank === 0) return 0
    sum += rank
  }
  return sum
}

/** Without capitals and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}
