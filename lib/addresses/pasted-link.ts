import { withoutSignsBehind } from '@/lib/tree'

/** An address as somebody pastes it. */
export interface PastedLink {
  /** Of its path. */
  readonly parts: readonly string[]
  readonly query: URLSearchParams
  /** The place on the page; '' for none. */
  readonly place: string
}

/** Longer than any address of a step without its query. */
const LONGEST = 20_000
const SCHEME_AND_HOST = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i
/** Brackets and quotation marks around it. */
const BEFORE = /^[^\p{L}\p{N}/]+/u

/**
 * Takes an address to pieces: a whole one, of any origin, or a path alone. Signs that stood around it in a text are no part of it; those
 * behind the query are left to whoever reads that.
 *
 *     pastedLink('(https://help.example/en/move/old-account?ui=old).')
 *     // { parts: ['en', 'move', 'old-account'], query: ui=old, place: '' }
 */
export function pastedLink(text: string): PastedLink {
  const [address = '', place = ''] = text.trim().slice(0, LONGEST).replace(BEFORE, '').split('#')
  const [path = '', query = ''] = address.split('?')
  return {
    parts: decoded(withoutSignsBehind(path.replace(SCHEME_AND_HOST, '')))
      .split('/')
      .filter(Boolean),
    query: new URLSearchParams(query),
    place: withoutSignsBehind(place),
  }
}

function decoded(text: string): string {
  try {
    return withoutSignsBehind(decodeURIComponent(text))
  } catch {
    return text
  }
}
