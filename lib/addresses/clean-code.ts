/** What stands behind a code in a text: no letter, no digit, no slash. */
const AFTER = /[^a-z0-9/]+$/
/** Longer than a code with anything that a text has behind it. */
const LONGEST = 40
/** A short link, as far as its code, and the code as somebody wrote it. */
const SHORT_LINK = /^\/s\/([^/]+)\/?$/

/**
 * A short code as people type and paste it: in capitals, with the sign behind it that ended the sentence.
 *
 *     cleanCode('G5T8KQE.')  // 'g5t8kqe'
 */
export function cleanCode(text: string): string {
  return text.length > LONGEST ? text : text.toLowerCase().replace(AFTER, '')
}

/**
 * The short link that was meant by one as people type and paste it; undefined where that is the same, or none.
 * @param pathname of an address of the site
 * @param base the path below which the site lies
 *
 *     meantLink('/help/s/G5T8KQE.', '/help')  // '/help/s/g5t8kqe'
 */
export function meantLink(pathname: string, base: string): string | undefined {
  const [, typed] = (pathname.startsWith(base) && SHORT_LINK.exec(pathname.slice(base.length))) || []
  const code = typed && cleanCode(decoded(typed))
  return code && code !== typed && /^[a-z0-9]+$/.test(code) ? `${base}/s/${code}` : undefined
}

/** A page's address with signs behind it that none has. */
const WITH_MORE = /^((?:\/[a-z0-9-]+){1,3})[^a-z0-9/-][^a-z0-9/]*$/i

/**
 * The page's address that was meant by one with the end of a sentence, a bracket or a quotation mark behind it; undefined where that is
 * the same, or none.
 * @param pathname of an address of the site
 * @param base the path below which the site lies
 *
 *     meantPage('/help/en/move/old-account).', '/help')  // '/help/en/move/old-account'
 */
export function meantPage(pathname: string, base: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined
  const [, meant] = WITH_MORE.exec(decoded(pathname.slice(base.length))) ?? []
  return meant && base + meant
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
