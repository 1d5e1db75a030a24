import type { IncomingMessage } from 'node:http'
import { isSameSecret } from '@/lib/same-secret'

// The writers' desk has the site behind it, on a port that it alone is to reach: what it hands on carries a word that only it knows.

/** Names the word in the environment of the site's process. */
export const PASS_VARIABLE = 'SIGNPOST_DESK_PASS'
/** Carries it in a request. */
export const PASS_HEADER = 'x-signpost-desk'

/** Whether a request comes from the desk; any does where no word is set. */
export function isPassed(
  { headers }: Pick<IncomingMessage, 'headers'>,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const word = environment[PASS_VARIABLE]
  return !word || isSameSecret(String(headers[PASS_HEADER] ?? ''), word)
}
