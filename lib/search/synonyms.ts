import type { Lookup } from './lookup'
import { WEIGHTS } from './weights'

/** Words between those of a phrase: `forgot my password` is `forgot password`. */
const APART = 3
/** The same for a phrase with words that say nothing by themselves: `log me in` is `log in`, but few others are. */
const CLOSE = 1

/** Between what is said and what is meant by it, in a group that holds in one direction only. */
export const MEANS = '>'

/** What is said and what it means; the same, in a group whose phrases all mean each other. */
export function sidesOf(group: readonly string[]): { said: readonly string[]; meant: readonly string[] } {
  const at = group.indexOf(MEANS)
  return at < 0 ? { said: group, meant: group } : { said: group.slice(0, at), meant: group.slice(at + 1) }
}

/** A group, its phrases cut into terms once. */
interface Group {
  readonly said: readonly { phrase: string; parts: readonly string[] }[]
  readonly meant: readonly string[]
}

/** Groups by the terms of what is said: of hundreds, a word of a query is in a few. */
export type Synonyms = ReadonlyMap<string, readonly Group[]>

/** Makes groups ready to be asked for, once for all queries. */
export function synonymsOf(groups: readonly (readonly string[])[]): Synonyms {
  const byTerm = new Map<string, Group[]>()
  for (const group of groups) {
    const { said, meant } = sidesOf(group)
    const own = { said: said.map((phrase) => ({ phrase, parts: phrase.split(' ') })), meant }
    for (const term of new Set(own.said.flatMap(({ parts }) => parts))) {
      const others = byTerm.get(term)
      if (others) others.push(own)
      else byTerm.set(term, [own])
    }
  }
  return byTerm
}

/**
 * Phrases that mean the same as one in the query of which the word at a place is part. The whole phrase has to be there, its
 * words near each other.
 * @param terms of each word of the query, in its order: its own, and that of its negation where it is said not to be so
 * @param isHollow whether a term says nothing by itself
 */
export function meaningTheSame(
  terms: readonly (readonly string[])[],
  at: number,
  synonyms: Synonyms,
  isHollow: (term: string) => boolean,
): string[] {
  const here = terms[at]!
  const groups = new Set(here.flatMap((term) => synonyms.get(term) ?? []))
  return [...groups].flatMap(({ said, meant }) => {
    const found = said
      .filter(({ parts }) => {
        const isHere = parts.every(isHollow)
          ? here.includes(parts[0]!)
          : here.some((term) => parts.includes(term) && !isHollow(term))
        return isHere && areNear(parts, terms, at, isHollow)
      })
      .map(({ phrase }) => phrase)
    return found.length > 0 ? meant.filter((phrase) => !found.includes(phrase)) : []
  })
}

function areNear(
  parts: readonly string[],
  terms: readonly (readonly string[])[],
  at: number,
  isHollow: (term: string) => boolean,
): boolean {
  const reach = parts.length - 1 + (parts.some(isHollow) ? CLOSE : APART)
  const around = terms.slice(Math.max(0, at - reach), at + reach + 1).flat()
  return parts.every((part) => around.includes(part))
}

/**
 * What a phrase counts that means the same as a word. Of a phrase of several words each may be rarer than the word itself, which would
 * count more than to say it: `factory default` more than `reset` to who types `reset`.
 */
export function likeness(phrase: readonly string[], word: string, { isSaid, rarity }: Lookup): number {
  if (phrase.length < 2 || !isSaid(word)) return WEIGHTS.synonym
  const mean = phrase.reduce((sum, term) => sum + rarity(term), 0) / phrase.length
  return WEIGHTS.synonym * Math.min(1, rarity(word) / mean)
}
