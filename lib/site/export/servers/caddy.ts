import { STATIC_FILES } from '@/lib/framework/static-files'
import {
  FILES,
  HASHED_CACHING,
  HASHED_HEADERS,
  SAVED_HEADERS,
  SHOWN_FILES,
  SHOWN_HEADERS,
  type Header,
} from '@/lib/site/http/headers'
import { basePath } from '@/lib/addresses/base-path'
import { escapedPath, plainAddress, quotedFolder, quotedValue } from './escape'
import type { ServedSite } from './site'

/** A whole Caddyfile for the export. */
export function caddyfile(site: ServedSite): string {
  return `# Made by npm run export together with the pages beside it: the policy names just what they hold.
# caddy run --config _server/Caddyfile
# The environment says what differs: SIGNPOST_ADDRESS (help.example.com; without it port 8080), SIGNPOST_FOLDER (of the export).

{$SIGNPOST_ADDRESS::8080} {
${indented(routes(site))}
${basePath() ? '\n\t# Nothing of the export is outside of it.\n\thandle {\n\t\terror 404\n\t}\n' : ''}}
`
}

/** What stands in a site block that an operator has: it answers below the base path, and nothing else. */
export function caddySite(site: ServedSite): string {
  return `# Made by npm run export. For a site block of your own, in which it is imported and never edited:
#   example.com {
#       import …/_server/Caddyfile-site
#       …
#   }
# SIGNPOST_FOLDER in the environment names the folder of the export where it is another one on the server.

${routes(site)}
`
}

/** All in one group of handlers, so that what is said of the export is said of nothing else. Short links and `/` are pages: they depend on the reader's language. */
function routes({ folder, headers, pageCaching, former, languages }: ServedSite): string {
  const base = basePath()
  const moved = [...former].map(
    ([from, to]) => `\t\t${plainAddress(`${base}/${from}`)} ${plainAddress(`${base}/${to}`)}`,
  )
  const slash = `^(${escapedPath(base)}/[^/].*)/$`
  const short = `(?i)^(${escapedPath(base)}/s/[a-z0-9]+)[^a-z0-9/]+$`
  return `${base ? `@signpost path ${base} ${base}/*\nhandle @signpost {` : 'handle {'}
	@page not path ${base}/${STATIC_FILES}/*
	header @page {
${linesOf([...headers, { key: 'Cache-Control', value: pageCaching }])}
	}
	@hashed path ${base}/${STATIC_FILES}/*
	header @hashed {
${linesOf([...HASHED_HEADERS, { key: 'Cache-Control', value: HASHED_CACHING }])}
	}

	@files path ${base}/${FILES}/*
	header @files {
${linesOf(SAVED_HEADERS)}
	}
	@shown path_regexp (?i)^${escapedPath(base)}/${FILES}/.*\\.(?:${SHOWN_FILES.join('|')})$
	header @shown {
${linesOf(SHOWN_HEADERS)}
	}

	# What a page says in Markdown: it is named in a header. "map", "all" and "search" are no steps, and Go knows no regular
	# expression that says so.
	@markdown path *.md
	header @markdown Content-Type "text/markdown; charset=utf-8"
	@guide {
		path_regexp guide ^(${escapedPath(base)}/(?:${languages.join('|')})/[a-z0-9-]+)(?:/all)?$
		not path ${base}/*/search
	}
	header @guide Link "<{re.guide.1}.md>; rel=\\"alternate\\"; type=\\"text/markdown\\""
	@step {
		path_regexp step ^(${escapedPath(base)}/(?:${languages.join('|')})/[a-z0-9-]+/[a-z0-9-]+)$
		not path ${base}/*/*/map ${base}/*/*/all ${base}/*/search/*
	}
	header @step Link "<{re.step.1}.md>; rel=\\"alternate\\"; type=\\"text/markdown\\""

	# What was pasted behind a short link.
	@short {
		path_regexp short ${short}
		expression \`{query} == ""\`
	}
	redir @short {re.short.1} 308
	@short_with_query {
		path_regexp short ${short}
		expression \`{query} != ""\`
	}
	redir @short_with_query {re.short.1}?{query} 308

	map {path} {moved} {
${moved.join('\n')}
		default ""
	}
	@moved expression \`{moved} != "" && {query} == ""\`
	redir @moved {moved} 308
	@moved_with_query expression \`{moved} != "" && {query} != ""\`
	redir @moved_with_query {moved}?{query} 308

	@slash {
		path_regexp slash ${slash}
		expression \`{query} == ""\`
	}
	redir @slash {re.slash.1} 308
	@slash_with_query {
		path_regexp slash ${slash}
		expression \`{query} != ""\`
	}
	redir @slash_with_query {re.slash.1}?{query} 308

	${base ? `uri strip_prefix ${base}` : ''}
	root * ${quotedFolder(folder, (name) => `{$SIGNPOST_FOLDER:${name}}`)}
	@there {
		not path /_server/* /_headers /_redirects /.*
		file {path}/index.html {path}
	}
	handle @there {
		rewrite {http.matchers.file.relative}
		file_server {
			precompressed br gzip
		}
	}
	handle {
		rewrite * /404.html
		header Content-Type "text/html; charset=utf-8"
		file_server {
			status 404
			precompressed br gzip
		}
	}
}`
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '\t')
}

function linesOf(headers: readonly Header[]): string {
  return headers.map(({ key, value }) => `\t\t${key} ${quotedValue(value)}`).join('\n')
}
