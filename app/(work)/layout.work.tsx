import type { ReactNode } from 'react'
import { everyPage } from '@/app/every-page'
import { workStyles } from '@/app/work-styles'

/** The document of pages that people work in: Next.js's own, with its runtime. They look as readers' pages do. */
export default function WorkLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta name="color-scheme" content={everyPage().colorScheme} />
        <style dangerouslySetInnerHTML={{ __html: workStyles() }} />
      </head>
      <body>{children}</body>
    </html>
  )
}
