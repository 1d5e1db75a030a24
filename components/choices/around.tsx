import type { ReactNode } from 'react'

/** No text has it. */
const PLACE = '\u{fffff}'

/** A sentence of the interface around something that has a language of its own. */
export function around(say: (within: string) => string, within: ReactNode): ReactNode {
  const [before = '', after = ''] = say(PLACE).split(PLACE)
  return (
    <>
      {before}
      {within}
      {after}
    </>
  )
}
