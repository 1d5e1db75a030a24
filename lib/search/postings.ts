/**
 * Lists of terms, turned round: which terms there are, and for each in which lists it is. That takes a third less than the
 * lists, for a term is said once, and the distances between its lists are small numbers, each a sign or two.
 */
export interface Postings {
  /** In alphabetical order, with spaces between. */
  readonly terms: string
  /** For each term, the distances from list to list, with spaces between. */
  readonly lists: string
}

/** Signs that JSON writes as they are, less the space. The first half end a number, the others go on. */
const SIGNS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (sign) => sign !== '"' && sign !== '\\',
)
const HALF = SIGNS.length / 2

export function encodePostings(lists: readonly (readonly string[])[]): Postings {
  const where = new Map<string, number[]>()
  lists.forEach((terms, i) => {
    for (const term of new Set(terms)) {
      const known = where.get(term) ?? []
      where.set(term, known)
      known.push(i)
    }
  })
  const terms = [...where.keys()].toSorted()
  const encoded = terms.map((term) => {
    let last = -1
    return where.get(term)!.map((i) => {
      const distance = i - last - 1
      last = i
      return encodeNumber(distance)
    })
  })
  return { terms: terms.join(' '), lists: encoded.map((signs) => signs.join('')).join(' ') }
}

function encodeNumber(number: number): string {
  const rest = Math.floor(number / HALF)
  const digit = number % HALF
  return rest === 0 ? SIGNS[digit]! : SIGNS[digit + HALF]! + encodeNumber(rest - 1)
}

/** The reverse: calls back with every term of every list. */
export function decodePostings({ terms, lists }: Postings, tell: (term: string, list: number) => void): void {
  const values = new Map(SIGNS.map((sign, i) => [sign, i]))
  const encoded = lists.split(' ')
  terms.split(' ').forEach((term, t) => {
    let list = -1
    let number = 0
    let unit = 1
    for (const sign of encoded[t] ?? '') {
      const value = values.get(sign) ?? 0
      const digit = value % HALF
      if (value < HALF) {
        list += number + digit * unit + 1
        tell(term, list)
        number = 0
        unit = 1
      } else {
        number += (digit + HALF) * unit
        unit *= HALF
      }
    }
  })
}
