/** What a link may begin with: what opens a page, or the reader's own mail or telephone. None of them runs anything here. */
const SCHEMES: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:', 'tel:', 'sms:'])

/** The scheme as a browser reads it, which passes over spaces and control characters; undefined for a path. */
function schemeOf(url: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- these are what a browser passes over
  const plain = url.replace(/[\u0000-\u0020\u007F-\u00A0]/g, '')
  return /^[a-z][a-z0-9+.-]*:/i.exec(plain)?.[0].toLowerCase()
}

/** Whether an address is a place on one computer: `C:\\pictures\\a.png`. */
export function isOnComputer(url: string): boolean {
  return /^[a-z]:/i.test(url)
}

/** What is wrong with an address, for a writer; undefined for a sound one, and for any path. */
export function troubleWithAddress(url: string): string | undefined {
  const scheme = schemeOf(url)
  if (scheme === undefined) return undefined
  if (/^(?:data|blob|cid|attachment):$/.test(scheme))
    return `"${url.length > 40 ? `${url.slice(0, 39)}…` : url}" is a picture or file that stands in the text itself, or in another program, and readers would not get it. Save it as a PNG beside the step, and write ![what it shows](./file.png).`
  if (/^(?:[a-z]|file):$/.test(scheme)) {
    const name = url.split(/[\\/]/).at(-1)?.trim()
    const link = name ? `./${name}` : 'its name'
    return `"${url}" is a place on one computer, where readers cannot go. Put the file beside the step, and link to it as ${link}.`
  }
  if (!SCHEMES.has(scheme))
    return `"${url}" begins with ${scheme}, which no page may lead to. Link to an address with https://, mailto: or tel:, or to a file of this folder.`
  if (/^https?:$/.test(scheme) && !isWebAddress(url))
    return `"${url}" is no address. Write it whole, such as https://www.example.com/help.`
  return undefined
}

/** Whether an address may be followed by a click. */
export function isSafe(url: string): boolean {
  const scheme = schemeOf(url)
  return scheme === undefined || SCHEMES.has(scheme)
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^/?#]/i.test(url) && URL.canParse(url)
}

/** Signs that no address has, and that would end an attribute or a tag. */
const UNWRITTEN = /[\s"'<>\\^`{|}]/

/** Whether a text is an address of the web, mail or telephone, or a path of the site, written out as addresses are. */
export function isAddress(text: string): boolean {
  if (UNWRITTEN.test(text)) return false
  if (text.startsWith('/')) return !text.startsWith('//') && URL.canParse(text, 'https://site.example')
  return (
    schemeOf(text) !== undefined &&
    isSafe(text) &&
    URL.canParse(text) &&
    !/^https?:(?!\/\/[^/?#])/i.test(text)
  )
}
