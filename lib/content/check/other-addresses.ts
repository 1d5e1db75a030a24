import path from 'node:path'

const SITES = 'com|org|net|info|io|eu|de|cz|sk|at|ch|uk|fr|it|es|pl|nl|se|br|jp|us'

/** What is wrong with an address that is read as a file, and is no path; undefined for a path. */
export function noPath(url: string): string | undefined {
  if (/^[^\s/@:]+@[\w.-]+\.\w{2,}$/.test(url))
    return `"${url}" is read as a file here. Write mailto: before an e-mail address: mailto:${url}.`
  if (/^\+?[\d\s()/.-]{6,}$/.test(url) && /\d{3}/.test(url))
    return `"${url}" is read as a file here. Write tel: before a telephone number: tel:${url.replace(/[^\d+]/g, '')}.`
  const web = /^(https?)[/;]{1,3}([\w-]+\..*)$/i.exec(url)
  if (web)
    return `"${url}" lacks what parts https from the rest of an address. Write ${web[1]!}://${web[2]!}.`
  if (/^www\.[\w-]+\.\w/i.test(url) || new RegExp(`^(?:[\\w-]+\\.)+(?:${SITES})(?:[/?#:]|$)`, 'i').test(url))
    return `"${url}" is read as a file here. Write the whole address: https://${url}.`
  return undefined
}

/** Where a page of a preview, or of the repository, leads that is a page of this content: as a path of the site, or a file. */
export function ownPlace(url: string): { readonly site: string } | { readonly file: string } | undefined {
  const preview = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(\/[^?#]*)/i.exec(url)?.[1]
  if (preview !== undefined) return { site: preview }
  const stored =
    /^https?:\/\/[^/]+\/.+?\/(?:-\/)?(?:blob|edit|raw|tree|src)\/[^?#]*?([^/?#]+\/[^/?#]+\/[^/?#]+\.mdx)(?:[?#]|$)/i
  const file = stored.exec(url)?.[1]
  return file === undefined ? undefined : { file }
}

/** The path from the folder of one file of the content to another, as a link is written. */
export function pathBetween(from: string, to: string): string {
  const found = path.posix.relative(path.posix.dirname(from), to)
  return found.startsWith('.') ? found : `./${found}`
}
