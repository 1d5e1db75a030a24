import { basePath } from '@/lib/base-path'

/**
 * robots.txt: where the sitemap is. A site for support staff asks to be left alone.
 * @param origin the site's public origin, without which a sitemap cannot be named
 */
export function robotsText({ origin, agents }: { origin: string | undefined; agents: boolean }): string {
  if (agents) return 'User-agent: *\nDisallow: /\n'
  const sitemap = origin === undefined ? '' : `\nSitemap: ${encodeURI(origin)}${basePath()}/sitemap.xml\n`
  return `User-agent: *\nAllow: /\n${sitemap}`
}
