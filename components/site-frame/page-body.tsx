import type { ReactNode } from 'react'

/**
 * What stands between the header and the footer. On a wide screen, where the reader is has a column of its own, at the side where
 * reading begins.
 * @param side whether there is such a column: the first child
 */
export function PageBody({ side = true, children }: { side?: boolean; children: ReactNode }) {
  return <div className={`page-width flex-1 pb-12 ${side ? 'with-side' : ''}`.trim()}>{children}</div>
}
