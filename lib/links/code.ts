import { createHash } from 'node:crypto'

/** Digits and letters that no one takes for one another: without 0 and o, 1, i and l, u and v. */
const ALPHABET = '23456789abcdefghjkmnpqrstwxyz'
const LENGTH = 7

/** Whether a text has the form of a short code. */
export function isShortCode(text: string): boolean {
  return text.length === LENGTH && [...text].every((sign) => ALPHABET.includes(sign))
}

/**
 * The short code of a step: seven signs drawn from its `guide/step`, so that it is the same wherever it is first made;
 * where another step has that code already, the next that is free.
 *
 *     shortCode('move/notification', new Set())  // 'g5t8kqe'
 */
export function shortCode(key: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    const digest = createHash('sha256')
      .update(attempt === 0 ? key : `${key} ${attempt}`)
      .digest()
    let number = digest.readBigUInt64BE()
    let code = ''
    for (let i = 0; i < LENGTH; i++) {
      code += ALPHABET[Number(number % BigInt(ALPHABET.length))]
      number /= BigInt(ALPHABET.length)
    }
    if (!taken.has(code)) return code
  }
}
