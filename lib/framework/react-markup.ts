import { createRequire } from 'node:module'
import path from 'node:path'
import type { ReactElement } from 'react'

/**
 * React's renderer as Node.js finds it: Next.js gives a route another React, which renders nothing. Elements are the same to
 * both.
 */
const { renderToStaticMarkup } = createRequire(path.join(process.cwd(), 'package.json'))(
  'react-dom/server',
) as { renderToStaticMarkup: (element: ReactElement) => string }

/** Elements that have no end tag, and quoted attributes up to their end: in a drawing, the slash says that a shape ends. */
const ALONE = /^(<(?:br|hr|img|input|link|meta|source)\b(?:[^>]*")?)\/>$/

/** Attributes of HTML as React writes them. Browsers do not care; written as everybody writes them, they are compressed to less. */
const CAMELS = / (?:charSet|hrefLang|fetchPriority|srcSet|readOnly)(?==")/g

/**
 * A document as HTML, as it is to be sent: without what React in a browser would need to know of its stylesheets, and with shapes of
 * drawings closed as short as can be.
 */
export function markupOf(document: ReactElement): string {
  const html = renderToStaticMarkup(document)
    .replaceAll(CAMELS, (name) => name.toLowerCase())
    .replaceAll(/(<style) data-precedence="[^"]*"|(<script[^>]* async)=""/g, '$1$2')
    .replaceAll(/><\/(?:path|circle|ellipse|line|rect|poly(?:gon|line))>/g, '/>')
    // An attribute that is empty needs no value, and a tag alone no slash. React writes no sign of a tag into values.
    .replaceAll(
      /(<(script|style)\b[^>]*>)([^]*?<\/\2>)|<[a-z][^>]*>/g,
      (tag, open: string | undefined, _, rest: string) =>
        open === undefined ? tag.replaceAll('=""', '').replace(ALONE, '$1>') : open + rest,
    )
  return `<!DOCTYPE html>${html}`
}
