import { createHash } from 'node:crypto'

/** What the policy allows inline: the exact text of each. */
export interface Inline {
  styles: readonly string[]
  scripts: readonly string[]
}

/**
 * The Content-Security-Policy of the built site: nothing runs or styles a page but our files and the inline texts
 * given, by their hashes. One policy serves every page, since every page carries the same texts.
 * @param embedders origins of the sites that may frame this one
 * @param insight where pages send what they count
 */
export function productionPolicy(
  inline: Inline,
  embedders: readonly string[] = [],
  insight?: string,
): string {
  const counting = insight !== undefined && URL.canParse(insight) ? [new URL(insight).origin] : []
  return serialise({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...inline.scripts.map(hash)],
    'style-src': ["'self'", ...inline.styles.map(hash)],
    'img-src': ["'self'", 'data:'],
    'media-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...counting],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'form-action': ["'self'", ...counting],
    'base-uri': ["'none'"],
    'frame-ancestors': ancestors(embedders),
  })
}

/** The policy of `npm run dev`: Next.js's runtime there evaluates code, injects styles and opens a socket. */
export function developmentPolicy(embedders: readonly string[] = []): string {
  return serialise({
    'default-src': ["'self'"],
    'script-src': ["'self'", "'unsafe-inline'", "'unsafe-eval'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", 'ws:', 'wss:'],
    'worker-src': ["'self'", 'blob:'],
    'base-uri': ["'none'"],
    'frame-ancestors': ancestors(embedders),
  })
}

function ancestors(embedders: readonly string[]): readonly string[] {
  return embedders.length > 0 ? embedders : ["'none'"]
}

function serialise(policy: Record<string, readonly string[]>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
