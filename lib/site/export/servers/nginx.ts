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
import { languagePatterns, type LanguagePatterns } from './languages'
import type { ServedSite } from './site'

/** Signs of addresses that are led on: what goes back into a header must not be able to end it. */
const PLAIN = '[A-Za-z0-9/_-]+'

/** Signs of the languages that a browser asks for that are looked at: as in `preferredLanguage`, no browser sends more, and time is bounded. */
const LONGEST_ASKED = 4096

/** A whole server for the export, to include in the `http` block of nginx. */
export function nginxConf(site: ServedSite): string {
  const base = basePath()
  return `# Made by npm run export together with the pages beside it: the policy names just what they hold.
# In the http block of nginx.conf, with the folder of the export:  include …/_server/nginx.conf;
# It listens on port 8080. Another port, a name or TLS: a server block of your own, with what _server/nginx-http.conf says.

${nginxMaps(site)}
server {
    listen 8080;
    listen [::]:8080;
    server_name _;
    server_tokens off;
    # A link may carry a long walk.
    large_client_header_buffers 4 64k;

${indented(nginxLocations(site), 4)}
${base ? '\n    # Nothing of the export is outside of it.\n    location / { return 404; }\n' : ''}}
`
}

/** What stands in the `http` block where the server block is the operator's own: `_server/nginx-http.conf`. */
export function nginxHttp(site: ServedSite): string {
  return `# Made by npm run export. For a server block of your own, a site's that lies around this one included: it is never edited.
#   http {
#       include …/_server/nginx-http.conf;
#       server {
#           …
#           large_client_header_buffers 4 64k;    # a link may carry a long walk
#           include …/_server/nginx-server.conf;
#       }
#   }
# Where the folder of the export is another one on the server:  set $signpost_folder /srv/help;  before the second include.

${nginxMaps(site)}`
}

/** What stands in that server block: `_server/nginx-server.conf`. It answers below the base path, and nothing else. */
export function nginxServer(site: ServedSite): string {
  return `# Made by npm run export: see nginx-http.conf, which is included, too.

${nginxLocations(site)}
`
}

function nginxMaps({ folder, former, codes, languages, languageTable }: ServedSite): string {
  const base = basePath()
  const moved = [...former].map(
    ([from, to]) => `    ${plainAddress(`${base}/${from}`)} ${plainAddress(`${base}/${to}`)};`,
  )
  const short = Object.entries(codes).map(
    ([code, key]) =>
      `    ${plainAddress(`${base}/s/${code}`)} ${base}/$signpost_language/${plainAddress(key)};`,
  )
  const decided = languagePatterns(languages, languageTable)
  const patterns = (all: LanguagePatterns['likings']) =>
    all.map(({ value, pattern }) => `    "~*${pattern}" ${value};`).join('\n')
  return `map_hash_bucket_size 512;
map_hash_max_size ${Math.max(2048, 4 * (moved.length + short.length))};

map "" $signpost_folder {
    default ${quotedFolder(folder)};
}

# Of the browser's languages that the site has, how much the one is liked that is liked most; and which one that is.
map $http_accept_language $signpost_asked {
    default "";
    "~^(?<signpost_begun>.{0,${LONGEST_ASKED}})" $signpost_begun;
}
map $signpost_asked $signpost_liking {
    default 1;
${patterns(decided.likings)}
}
map "$signpost_liking:$signpost_asked" $signpost_language {
    default ${languages[0]!};
${patterns(decided.languages)}
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
    "~^(?<signpost_guide>${escapedPath(base)}/(?:${languages.join('|')})/(?!search(?:/|$|\\?))[a-z0-9-]+)(?:/all)?(?:\\?.*)?$" "<$signpost_guide.md>; rel=\\"alternate\\"; type=\\"text/markdown\\"";
    "~^(?<signpost_step>${escapedPath(base)}/(?:${languages.join('|')})/(?!search/)[a-z0-9-]+/(?!map(?:$|\\?))[a-z0-9-]+)(?:\\?.*)?$" "<$signpost_step.md>; rel=\\"alternate\\"; type=\\"text/markdown\\"";
}
`
}

/** All in one location, so that what is said of the export is said of nothing else that the server has. */
function nginxLocations({ headers, pageCaching, endings }: ServedSite): string {
  const base = basePath()
  const caching = [{ key: 'Cache-Control', value: pageCaching }]
  const within = base ? `rewrite ^${escapedPath(base)}(/.*)$ $1 break;` : ''
  const home = `return 307 ${base}/$signpost_language$is_args$args;`
  return `${base ? `location = ${base} { ${home} }\n` : ''}# Locations of the server's own that ask for endings take nothing from it.
location ${base ? '^~ ' : ''}${base}/ {
    root $signpost_folder;
    absolute_redirect off;
    charset utf-8;
    charset_types text/css text/plain text/xml text/markdown text/javascript;

    # The compressed copies are sent as they lie there. The second line needs Debian's libnginx-mod-http-brotli-static.
    gzip_static on;
    #brotli_static on;
    gzip_vary on;

    types {
${typesOf(endings).join('\n')}
    }
    default_type application/octet-stream;

${linesOf([...headers, ...caching], 4)}
    add_header Vary $signpost_vary always;
    add_header Link $signpost_markdown;

    error_page 404 ${base}/404.html;
    if ($signpost_moved) { return 308 $signpost_moved$is_args$args; }
    ${within}
    try_files $uri/index.html $uri =404;

    location = ${base}/ { ${home} }
    location ~ ^(?<signpost_clean>${escapedPath(base)}/${PLAIN})/$ { return 308 $signpost_clean$is_args$args; }
    location ~ "^${escapedPath(base)}/(?:_server/|_headers$|_redirects$|(?:.*/)?\\.)" { return 404; }

    location ^~ ${base}/${STATIC_FILES}/ {
        # In the place of those above.
${linesOf([...HASHED_HEADERS, { key: 'Cache-Control', value: HASHED_CACHING }], 8)}
        ${within}
        try_files $uri =404;
    }

    location ^~ ${base}/${FILES}/ {
${linesOf([...headersBut(headers, SAVED_HEADERS), ...caching], 8)}
        location ~* "\\.(?:${SHOWN_FILES.join('|')})$" {
${linesOf([...headersBut(headers, SHOWN_HEADERS), ...caching], 12)}
            ${within}
            try_files $uri =404;
        }
        ${within}
        try_files $uri =404;
    }
}`
}

function indented(text: string, by: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(by))
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
