import type { ReactNode } from 'react'
import { direction } from '@/lib/words'

interface DocumentProps {
  lang: string
  /** What the build prepared for every page. */
  assets: { css: string; boot: string; script: string; rest: string; whole: string }
  /** Whether the page shows a whole guide, on which nobody walks. */
  whole?: boolean | undefined
  /** What the document says of itself, where Next.js does not. */
  head?: ReactNode
  children: ReactNode
}

/**
 * The whole HTML document. Everything that we load or run stands here, marked `data-signpost`: the build takes every
 * other script out of the page.
 */
export function Document({ lang, assets, whole = false, head, children }: DocumentProps) {
  return (
    // The boot script sets attributes on <html> before React, in development, compares.
    <html lang={lang} dir={direction(lang)} suppressHydrationWarning>
      <head>
        {head}
        {/* With a precedence, like those that only some pages have: React puts them behind one another. */}
        <style href="site" precedence="site">
          {assets.css}
        </style>
        <script data-signpost="" dangerouslySetInnerHTML={{ __html: assets.boot }} />
        {whole ? (
          <script data-signpost="" type="module" async src={assets.whole} />
        ) : (
          <>
            <script data-signpost="" type="module" async fetchPriority="high" src={assets.script} />
            <script data-signpost="" type="module" async src={assets.rest} />
          </>
        )}
      </head>
      <body>{children}</body>
    </html>
  )
}
