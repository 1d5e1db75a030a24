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

/** A whole Caddyfile. Short links and `/` are pages: they depend on the reader's language. */
export function caddyfile({ folder, headers, pageCaching, former, languages }: ServedSite): string {
  const base = basePath()
  const moved = [...former].map(
    ([from, to]) => `\t\t${plainAddress(`${base}/${from}`)} ${plainAddress(`${base}/${to}`)}`,
  )
  const slash = `^(${escapedPath(base)}/[^/].*)/$`
  const short = `(?i)^(${escapedPath(base)}/s/[a-z0-9]+)[^a-z0-9/]+$`
  return `# Made by npm run export together with the pages beside it: the policy names just what they hold.
# caddy run --config _server/Caddyfile
# Change the path below if the folder moves, and put the site's name in the place of :8080.

:8080 {
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

	root * ${quotedFolder(folder)}
	${base ? `handle_path ${base}/*` : 'handle'} {
		@kept path /_server/* /_headers /_redirects /.*
		error @kept 404
		try_files {path}/index.html {path}
		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
		rewrite * /404.html
		header Content-Type "text/html; charset=utf-8"
		file_server {
			precompressed br gzip
		}
	}
}
`
}

function linesOf(headers: readonly Header[]): string {
  return headers.map(({ key, value }) => `\t\t${key} ${quotedValue(value)}`).join('\n')
}
