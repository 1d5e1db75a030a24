import type { ReactNode } from 'react'
import { direction } from '@/lib/messages'

interface DocumentProps {
  lang: string
  /** What the build prepared for every page. */
  assets: {
    css: string
    boot: string
    script: string
    deferredScript: string
    whole: string
    /** Where readers choose the colours. */
    themeBoot?: string | undefined
    /** Where other sites may frame this one. */
    embedBoot?: string | undefined
  }
  /** Whether the page shows a whole guide, on which nobody walks. */
  whole?: boolean | undefined
  /** What the document says of itself. */
  head: ReactNode
  children: ReactNode
}

/** The whole HTML document. Every script that we load or run is marked `data-signpost`: a test finds any other. */
export function Document({ lang, assets, whole = false, head, children }: DocumentProps) {
  return (
    <html lang={lang} dir={direction(lang)}>
      <head>
        {head}
        {/* With a precedence, like those that only some pages have: React puts them behind one another. */}
        <style href="site" precedence="site">
          {assets.css}
        </style>
        <script data-signpost="" dangerouslySetInnerHTML={{ __html: assets.boot }} />
        {assets.themeBoot !== undefined && (
          <script data-signpost="" dangerouslySetInnerHTML={{ __html: assets.themeBoot }} />
        )}
        {assets.embedBoot !== undefined && (
          <script data-signpost="" dangerouslySetInnerHTML={{ __html: assets.embedBoot }} />
        )}
        {whole ? (
          <script data-signpost="" type="module" async src={assets.whole} />
        ) : (
          <>
            <script data-signpost="" type="module" async fetchPriority="high" src={assets.script} />
            <script data-signpost="" type="module" async src={assets.deferredScript} />
          </>
        )}
      </head>
      <body>{children}</body>
    </html>
  )
}
