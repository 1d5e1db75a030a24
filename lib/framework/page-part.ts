import { sumOf } from '@/lib/page-part'

const SITE_STYLE = /<style[^>]* data-href="site"[^>]*>([\s\S]*?)<\/style>/
/** What runs in a page before it is seen. In a page that takes another one's place, no script runs. */
const INLINE_SCRIPT = /<script data-signpost="">[\s\S]*?<\/script>/g
/** What only a browser that opens a page needs to know. */
const HEAD_ALONE =
  /<meta (?:name="(?:theme-color|color-scheme|viewport)"|charset=)[^>]*>|<link rel="(?:manifest|icon)"[^>]*>/g

/**
 * What a page is sent as to one that has the site's stylesheet and its scripts: less than half of it. In the place of the stylesheet is
 * what it sums up to, by which the other page knows whether it has the same.
 * @param html the whole page
 */
export function pagePart(html: string): string {
  const [head = '', ...rest] = html.split('</head>')
  const short = head
    .replace(SITE_STYLE, (_, rules: string) => `<meta data-sum="${sumOf(rules)}">`)
    .replaceAll(HEAD_ALONE, '')
  return [short, ...rest].join('</head>').replaceAll(INLINE_SCRIPT, '')
}
