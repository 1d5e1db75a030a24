import { pageAssets } from '@/lib/site/manifest/manifest'

/** What pages of the working kind have in common with readers' pages: the site's colours and type, and the map. */
export function workStyles(): string {
  const { css, pageStyles } = pageAssets()
  return css + pageStyles.whole
}
