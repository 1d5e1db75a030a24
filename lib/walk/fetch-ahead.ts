/**
 * Speculation rules that the first page of a visit gets: the few pages that a click may lead to are fetched, before there is any
 * script that could do that. On the pages after it `components/turning` does. A browser that saves data does not. The policy
 * names the hash of this text.
 * https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API
 */
export const FETCH_AHEAD =
  '{"prefetch":[{"where":{"selector_matches":"li:nth-child(-n+8) [data-choice],[data-next]"},"eagerness":"immediate"}]}'
