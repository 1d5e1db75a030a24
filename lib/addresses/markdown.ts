import { RESERVED_IDS } from '@/lib/tree'
import { basePath } from './base-path'

/**
 * The address of what a page says, in Markdown. The page with all steps has its guide's; a page that is neither guide nor step has
 * none.
 *
 *     markdownAddress('/en/move/old-account')  // '/en/move/old-account.md'
 *     markdownAddress('/en/move/map')          // undefined
 *
 * @param page address of a page, without a query
 * @param base the path below which the site lies
 */
export function markdownAddress(page: string, base = basePath()): string | undefined {
  const [, , guide = '', step, ...more] = page.slice(base.length).split('/')
  if (guide === '' || guide.startsWith('_') || RESERVED_IDS.has(guide) || more.length > 0) return undefined
  if (step === 'all') return `${page.slice(0, -'/all'.length)}.md`
  return step !== undefined && RESERVED_IDS.has(step) ? undefined : `${page}.md`
}

/** The value of a Link header (RFC 8288) that names a page's Markdown. */
export function markdownLink(address: string): string {
  return `<${address}>; rel="alternate"; type="text/markdown"`
}
