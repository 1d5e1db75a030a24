import type { AST } from '@eslint-community/regexpp'

/** Signs that one place of an expression takes: ranges of UTF-16 units, both ends included. Never fewer than it takes. */
export type Signs = readonly (readonly [from: number, to: number])[]

export const ANY: Signs = [[0, 0xffff]]

const SETS: Readonly<Record<'digit' | 'space' | 'word', Signs>> = {
  digit: [[48, 57]],
  space: [
    [9, 13],
    [32, 32],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ],
  word: [
    [48, 57],
    [65, 90],
    [95, 95],
    [97, 122],
  ],
}

/** The signs of a character, a class or a set such as `\d`, in small and in capital letters. */
export function signsOf(node: AST.Character | AST.CharacterSet | AST.CharacterClass): Signs {
  if (node.type === 'Character') return inBothCases([[node.value, node.value]])
  if (node.type === 'CharacterSet') {
    if (node.kind === 'any' || node.kind === 'property') return ANY
    return node.negate ? others(SETS[node.kind]) : SETS[node.kind]
  }
  const signs = node.elements.flatMap((element): Signs => {
    if (element.type === 'Character') return [[element.value, element.value]]
    if (element.type === 'CharacterClassRange') return [[element.min.value, element.max.value]]
    return element.type === 'CharacterSet' ? signsOf(element) : ANY
  })
  return node.negate ? others(signs) : inBothCases(signs)
}

function others(signs: Signs): Signs {
  const sorted = [...signs].sort(([a], [b]) => a - b)
  const rest: [number, number][] = []
  let next = 0
  for (const [from, to] of sorted) {
    if (from > next) rest.push([next, from - 1])
    next = Math.max(next, to + 1)
  }
  if (next <= 0xffff) rest.push([next, 0xffff])
  return rest
}

const MANY = 600

function inBothCases(signs: Signs): Signs {
  return signs.flatMap(([from, to]): Signs => {
    if (to - from > MANY) return ANY
    const cased: [number, number][] = [[from, to]]
    for (let code = from; code <= to; code++) {
      const sign = String.fromCharCode(code)
      for (const other of [sign.toLowerCase(), sign.toUpperCase()])
        if (other !== sign && other.length === 1) cased.push([other.charCodeAt(0), other.charCodeAt(0)])
    }
    return cased
  })
}

/** Each list of signs as the set of the smallest ranges that it consists of: two have a sign in common where their bits have. */
export function asBits(all: readonly Signs[]): bigint[] {
  const cuts = [...new Set(all.flatMap((signs) => signs.flatMap(([from, to]) => [from, to + 1])))].sort(
    (a, b) => a - b,
  )
  const index = new Map(cuts.map((cut, i) => [cut, i]))
  return all.map((signs) => {
    let bits = 0n
    for (const [from, to] of signs) {
      const [first, end] = [BigInt(index.get(from)!), BigInt(index.get(to + 1)!)]
      bits |= ((1n << (end - first)) - 1n) << first
    }
    return bits
  })
}
