import { basePath } from '@/lib/addresses/base-path'
import { SERVED_WITH, type ServedWith } from '@/lib/site/serve/export-server'
import { cdnHeaders, cdnRedirects } from './cdn'
import { caddyfile, caddySite } from './caddy'
import { nginxConf, nginxHttp, nginxServer } from './nginx'
import type { ServedSite } from './site'

/** What other servers read, by path within the export: made with it, for the policy changes with the pages. */
export function serverFiles(site: ServedSite): Map<string, string> {
  const { headers, pageCaching, audience } = site
  const servedWith: ServedWith = { headers, pageCaching, basePath: basePath(), audience }
  return new Map([
    [SERVED_WITH, JSON.stringify(servedWith, null, 2)],
    ['_headers', cdnHeaders(site)],
    ['_redirects', cdnRedirects(site)],
    ['_server/nginx.conf', nginxConf(site)],
    ['_server/nginx-http.conf', nginxHttp(site)],
    ['_server/nginx-server.conf', nginxServer(site)],
    ['_server/Caddyfile', caddyfile(site)],
    ['_server/Caddyfile-site', caddySite(site)],
    // Or GitHub Pages leaves out every folder whose name begins with a line.
    ['.nojekyll', ''],
  ])
}
