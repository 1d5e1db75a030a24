import { lookup } from 'mrmime'
import { STATIC_FILES } from '@/lib/build/static-files'
import { HASHED_CACHING, HASHED_HEADERS, type Header } from '@/lib/build/headers'
import { basePath } from '@/lib/base-path'
import type { ServedSite } from './site'

/** Signs of addresses that are led on: what goes back into a header must not be able to end it. */
const PLAIN = '[A-Za-z0-9/_-]+'

/** A whole `nginx.conf` fragment for the `http` block: the redirects as maps, and a server for the export. */
export function nginxConf(site: ServedSite): string {
  const { folder, headers, pageCaching, former, codes, endings } = site
  const base = basePath()
  const within = base ? `rewrite ^${escaped(base)}(/.*)$ $1 break;\n        ` : ''
  const moved = [...former].map(([from, to]) => `    ${base}/${from} ${base}/${to};`)
  const short = Object.entries(codes).map(
    ([code, key]) => `    ${base}/s/${code} ${base}/$signpost_language/${key};`,
  )
  return `# Made by npm run export together with the pages beside it: the policy names just what they hold.
# In the http block of nginx.conf:  include ${folder}/_server/nginx.conf;
# Change the paths below if the folder moves, and name the server; TLS belongs here, too.

map_hash_bucket_size 512;
map_hash_max_size ${Math.max(2048, 4 * (moved.length + short.length))};

# The first language of the browser's that the site has.
map $http_accept_language $signpost_language {
    default ${site.languages[0]!};
${languagePatterns(site.languages).join('\n')}
}

# Former addresses and short links.
map $uri $signpost_moved {
    default "";
${[...moved, ...short].join('\n')}
}

# As it was asked for: below a path, the other is rewritten.
map $request_uri $signpost_vary {
    default "";
    "~^${escaped(base)}/(?:s/.*)?(?:\\?.*)?$" Accept-Language;
}

server {
    listen 8080;
    listen [::]:8080;
    server_name _;
    root ${folder};
    absolute_redirect off;
    server_tokens off;
    charset utf-8;
    # A link may carry a long walk.
    large_client_header_buffers 4 64k;

    # The compressed copies are sent as they lie there. The second line needs Debian's libnginx-mod-http-brotli-static.
    gzip_static on;
    #brotli_static on;
    gzip_vary on;

    types {
${typesOf(endings).join('\n')}
    }
    default_type application/octet-stream;

${linesOf([...headers, { key: 'Cache-Control', value: pageCaching }], 4)}
    add_header Vary $signpost_vary always;

    if ($signpost_moved) { return 308 $signpost_moved$is_args$args; }

    error_page 404 ${base}/404.html;

    location = ${base}/ { return 307 ${base}/$signpost_language$is_args$args; }
${base ? `    location = ${base} { return 307 ${base}/$signpost_language$is_args$args; }\n` : ''}
    location ~ ^(?<signpost_clean>${escaped(base)}/${PLAIN})/$ { return 308 $signpost_clean$is_args$args; }
    location ~ "^${escaped(base)}/(?:_server/|_headers$|_redirects$|(?:.*/)?\\.)" { return 404; }

    location ^~ ${base}/${STATIC_FILES}/ {
        # In the place of those above.
${linesOf([...HASHED_HEADERS, { key: 'Cache-Control', value: HASHED_CACHING }], 8)}
        ${within}try_files $uri =404;
    }

    location ${base}/ {
        ${within}try_files $uri/index.html $uri =404;
    }
}
`
}

function linesOf(headers: readonly Header[], indent: number): string {
  return headers
    .map(({ key, value }) => `${' '.repeat(indent)}add_header ${key} "${value}" always;`)
    .join('\n')
}

/** For each language, Accept-Language headers in which it comes before all others of the site. */
function languagePatterns(languages: readonly string[]): string[] {
  const bases = languages.map((lang) => lang.split('-')[0]!)
  const tags = languages.map((lang, i) =>
    bases.indexOf(bases[i]!) === bases.lastIndexOf(bases[i]!) ? bases[i]! : lang,
  )
  const others = `(?:\\s*+(?!(?:${tags.join('|')})\\b)[^,]*,)*`
  return languages.map((lang, i) => `    "~*^${others}\\s*${tags[i]!}\\b" ${lang};`)
}

function typesOf(endings: readonly string[]): string[] {
  return endings.flatMap((ending) => {
    const type = lookup(ending)
    return type ? [`        ${type} ${ending};`] : []
  })
}

function escaped(path: string): string {
  return path.replaceAll('.', '\\.')
}
