import type { IncomingMessage, OutgoingMessage } from 'node:http'
import Negotiator from 'negotiator'

const MARKDOWN = 'text/markdown'

/** Whether whoever asks would rather have a page's Markdown than the page: assistants say so, and no browser does. */
export function wantsMarkdown({ headers }: IncomingMessage): boolean {
  // All browsers' requests end here.
  if (!headers.accept?.toLowerCase().includes(MARKDOWN)) return false
  return new Negotiator({ headers }).mediaType(['text/html', MARKDOWN]) === MARKDOWN
}

/** What answers at such an address vary by. */
export const VARIES_BY_ACCEPT = 'Accept, Accept-Encoding'

/** Says to caches that there are two answers at a page's address. */
export function varyByAccept(response: OutgoingMessage): void {
  response.setHeader('Vary', VARIES_BY_ACCEPT)
}
