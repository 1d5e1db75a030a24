import type { ReactNode } from 'react'

/** A picture, and the list that is followed while one looks at it: side by side where there is room. */
export function Beside({ children }: { children?: ReactNode }) {
  return <div className="beside">{children}</div>
}
