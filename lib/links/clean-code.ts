/** What stands behind a code in a text: no letter, no digit, no slash. */
const AFTER = /[^a-z0-9/]+$/
/** Longer than a code with anything that a text has behind it. */
const LONGEST = 40

/**
 * A short code as people type and paste it: in capitals, with the sign behind it that ended the sentence.
 *
 *     cleanCode('G5T8KQE.')  // 'g5t8kqe'
 */
export function cleanCode(text: string): string {
  return text.length > LONGEST ? text : text.toLowerCase().replace(AFTER, '')
}
