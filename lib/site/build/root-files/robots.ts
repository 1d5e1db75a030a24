import { basePath } from '@/lib/addresses/base-path'

/**
 * robots.txt: where the sitemap is. A site for support staff, or one with drafts, asks to be left alone.
 * @param origin the site's public origin, without which a sitemap cannot be named
 */
export function robotsText({ origin, unlisted }: { origin: string | undefined; unlisted: boolean }): string {
  if (unlisted) return 'User-agent: *\nDisallow: /\n'
  const sitemap = origin === undefined ? '' : `\nSitemap: ${encodeURI(origin)}${basePath()}/sitemap.xml\n`
  return `User-agent: *\nAllow: /\n${sitemap}`
}
