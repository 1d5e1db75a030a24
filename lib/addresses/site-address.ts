/** Signs that no address holds as they are, and that would mean something else in the pages and configurations that it goes into. */
const STRANGE = /[\s"'<>\\^`{|}$;()]/

/**
 * The public address of a site, as people write it: without a slash at its end. Undefined where that is no address, or holds what
 * has no place in one (a name and password, a query).
 *
 *     siteAddress('https://support.example.com/')  // 'https://support.example.com'
 */
export function siteAddress(text: string): string | undefined {
  const url = STRANGE.test(text) ? null : parsed(text)
  if (!url || !/^https?:\/\/[^/]/i.test(text) || !/^https?:$/.test(url.protocol)) return undefined
  if (url.username || url.password || url.search || url.hash || /[?#]/.test(text)) return undefined
  return text.replace(/\/+$/, '')
}

function parsed(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
