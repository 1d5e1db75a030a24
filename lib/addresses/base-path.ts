/** Set by the bundler in what browsers run; elsewhere there is none. */
declare const SIGNPOST_BASE_PATH: string | undefined

/** The path below which the whole site lies, such as `/help`; empty where it has an origin for itself. Of the environment. */
export function basePath(): string {
  return typeof SIGNPOST_BASE_PATH === 'string' ? SIGNPOST_BASE_PATH : tidyBasePath(process.env.BASE_PATH)
}

/**
 * The name under which something is kept in a browser, by origin (storage, caches): with the base path, for several sites may share
 * an origin.
 *
 *     ownName(':ui')  // 'signpost:ui', and below /help 'signpost/help:ui'
 */
export function ownName(name: string): string {
  // Not by `basePath`: the bundler makes one text of this.
  return `signpost${typeof SIGNPOST_BASE_PATH === 'string' ? SIGNPOST_BASE_PATH : ''}${name}`
}

/**
 * BASE_PATH as people write it, in the one form that the rest relies on.
 *
 *     tidyBasePath('help/')  // '/help'
 *
 * @throws if no address can begin so
 */
export function tidyBasePath(text: string | undefined): string {
  const path = (text ?? '').replaceAll(/^\/+|\/+$/g, '')
  if (path === '') return ''
  if (!/^[\w.~-]+(?:\/[\w.~-]+)*$/.test(path) || path.split('/').some((part) => /^\.+$/.test(part)))
    throw new Error(`BASE_PATH is "${text}". Give a path such as /help, or leave it out.`)
  return `/${path}`
}
