import { STATIC_FILES } from '@/lib/framework/static-files'
import {
  FILES,
  HASHED_CACHING,
  HASHED_HEADERS,
  headersBut,
  SAVED_HEADERS,
  SHOWN_FILES,
  SHOWN_HEADERS,
  type Header,
} from '@/lib/site/http/headers'
import { basePath } from '@/lib/addresses/base-path'
import { contentType } from '@/lib/site/http/content-type'
import { escapedPath, plainAddress, quotedFolder, quotedValue } from './escape'
import { languagePatterns } from './languages'
import type { ServedSite } from './site'

/** Signs of addresses that are led on: what goes back into a header must not be able to end it. */
const PLAIN = '[A-Za-z0-9/_-]+'

/** A whole `nginx.conf` fragment for the `http` block: the redirects as maps, and a server for the export. */
export function nginxConf(site: ServedSite): string {
  const { folder, headers, pageCaching, former, codes, endings } = site
  const base = basePath()
  const caching = [{ key: 'Cache-Control', value: pageCaching }]
  const within = base ? `rewrite ^${escapedPath(base)}(/.*)$ $1 break;\n        ` : ''
  const moved = [...former].map(
    ([from, to]) => `    ${plainAddress(`${base}/${from}`)} ${plainAddress(`${base}/${to}`)};`,
  )
  const short = Object.entries(codes).map(
    ([code, key]) =>
      `    ${plainAddress(`${base}/s/${code}`)} ${base}/$signpost_language/${plainAddress(key)};`,
  )
  return `# Made by npm run export together with the pages beside it: the policy names just what they hold.
# In the http block of nginx.conf, with the folder of the export:  include …/_server/nginx.conf;
# Change the path below if the folder moves, and name the server; TLS belongs here, too.

map_hash_bucket_size 512;
map_hash_max_size ${Math.max(2048, 4 * (moved.length + short.length))};

# The first language of the browser's that the site has.
map $http_accept_language $signpost_language {
    default ${site.languages[0]!};
${languagePatterns(site.languages, site.languageTable)
  .map(({ lang, pattern }) => `    "~*${pattern}" ${lang};`)
  .join('\n')}
}

# A short code is typed in capitals, too, and pasted with the sign behind it; maps take no notice of capitals.
map $uri $signpost_uri {
    default $uri;
    "~*^(?<signpost_stem>${escapedPath(base)}/s/[a-z0-9]+)[^a-z0-9/]+$" $signpost_stem;
}

# Former addresses and short links.
map $signpost_uri $signpost_moved {
    default "";
${[...moved, ...short].join('\n')}
}

# As it was asked for: below a path, the other is rewritten.
map $request_uri $signpost_vary {
    default "";
    "~^${escapedPath(base)}/(?:s/.*)?(?:\\?.*)?$" Accept-Language;
}

# What a page says in Markdown: it is named in a header. "map", "all" and "search" are no steps.
map $request_uri $signpost_markdown {
    default "";
    "~^(?<signpost_guide>${escapedPath(base)}/(?:${site.languages.join('|')})/(?!search(?:/|$|\\?))[a-z0-9-]+)(?:/all)?(?:\\?.*)?$" "<$signpost_guide.md>; rel=\\"alternate\\"; type=\\"text/markdown\\"";
    "~^(?<signpost_step>${escapedPath(base)}/(?:${site.languages.join('|')})/(?!search/)[a-z0-9-]+/(?!map(?:$|\\?))[a-z0-9-]+)(?:\\?.*)?$" "<$signpost_step.md>; rel=\\"alternate\\"; type=\\"text/markdown\\"";
}

server {
    listen 8080;
    listen [::]:8080;
    server_name _;
    root ${quotedFolder(folder)};
    absolute_redirect off;
    server_tokens off;
    charset utf-8;
    charset_types text/css text/plain text/xml text/markdown text/javascript;
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
    add_header Link $signpost_markdown;

    if ($signpost_moved) { return 308 $signpost_moved$is_args$args; }

    error_page 404 ${base}/404.html;

    location = ${base}/ { return 307 ${base}/$signpost_language$is_args$args; }
${base ? `    location = ${base} { return 307 ${base}/$signpost_language$is_args$args; }\n` : ''}
    location ~ ^(?<signpost_clean>${escapedPath(base)}/${PLAIN})/$ { return 308 $signpost_clean$is_args$args; }
    location ~ "^${escapedPath(base)}/(?:_server/|_headers$|_redirects$|(?:.*/)?\\.)" { return 404; }

    location ^~ ${base}/${STATIC_FILES}/ {
        # In the place of those above.
${linesOf([...HASHED_HEADERS, { key: 'Cache-Control', value: HASHED_CACHING }], 8)}
        ${within}try_files $uri =404;
    }

    location ^~ ${base}/${FILES}/ {
${linesOf([...headersBut(headers, SAVED_HEADERS), ...caching], 8)}
        location ~* "\\.(?:${SHOWN_FILES.join('|')})$" {
${linesOf([...headersBut(headers, SHOWN_HEADERS), ...caching], 12)}
            ${within.trimEnd()}${within && ' '}try_files $uri =404;
        }
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
    .map(({ key, value }) => `${' '.repeat(indent)}add_header ${key} ${quotedValue(value)} always;`)
    .join('\n')
}

function typesOf(endings: readonly string[]): string[] {
  return endings.flatMap((ending) => {
    const type = contentType(ending)
    return type ? [`        ${type} ${ending};`] : []
  })
}
