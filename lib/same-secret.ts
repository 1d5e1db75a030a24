import { timingSafeEqual } from 'node:crypto'

/**
 * Whether what somebody brought is the secret, in a time that does not tell how much of it is right.
 *
 *     isSameSecret('Bearer s3cret', 'Bearer s3cret') // true
 *     isSameSecret('', 's3cret')                     // false
 */
export function isSameSecret(given: string, secret: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(secret)]
  return one.length === other.length && timingSafeEqual(one, other)
}
