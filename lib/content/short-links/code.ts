import { createHash } from 'node:crypto'
import { CODE_ALPHABET, CODE_LENGTH } from '../schemas/lock'

export { isShortCode } from '../schemas/lock'

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
    for (let i = 0; i < CODE_LENGTH; i++) {
      code += CODE_ALPHABET[Number(number % BigInt(CODE_ALPHABET.length))]
      number /= BigInt(CODE_ALPHABET.length)
    }
    if (!taken.has(code)) return code
  }
}
