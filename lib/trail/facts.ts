/** The facts that an address may contain, by name: the allowed values, or any text. */
export type AllowedFacts = Readonly<Record<string, readonly string[] | 'text'>>

/** Facts from an address, by name. */
export type Facts = Readonly<Record<string, string>>

/** In characters. No ticket number is longer. */
const LONGEST = 200
/** Invisible characters, halves of a character, which no address can have, and characters that change the direction of text. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_C}]+/gu
/**
 * Picks the facts that the site names, with values that it allows. Everything else is ignored, and so are
 * signs behind such a value: a link that is copied out of a sentence takes with it what ended that. A text may end as it likes.
 *
 *     factsAmong(new Map([['model', 'verso'], ['x', 'y']]), { model: ['verso', 'style'] })  // { model: 'verso' }
 */
export function factsAmong(given: { get: (name: string) => unknown }, allowed: AllowedFacts): Facts {
  const facts = Object.entries(allowed).flatMap(([name, values]) => {
    const value = given.get(name)
    if (typeof value !== 'string' || value.length > LONGEST) return []
    if (values !== 'text') {
      const named = values.find((one) => value.startsWith(one) && !/\w/.test(value.slice(one.length)))
      return named ? [[name, named]] : []
    }
    const text = value.replace(UNSEEN, ' ').trim()
    return text === '' ? [] : [[name, text]]
  })
  return Object.fromEntries(facts) as Facts
}
