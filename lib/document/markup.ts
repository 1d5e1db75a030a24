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

/** React announces a stylesheet in the body at the top of the page, where it would come before what it is to come after. */
const ANNOUNCED = /<link rel="preload"[^>]* as="style"[^>]*>/g

/** A document as HTML, as it is to be sent. */
export function markupOf(document: ReactElement): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(document).replace(ANNOUNCED, '')}`
}
