import type { ReactNode } from 'react'
import { withinSpoken } from '@/lib/messages'

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

/** A sentence of the interface around words of the content: marked where they are in another language than it. */
export function aroundWords(
  say: (within: string) => string,
  words: string,
  { shown, lang }: { shown: string; lang: string },
): ReactNode {
  const own = withinSpoken(shown, lang)
  return own.lang === undefined ? say(words) : around(say, <bdi {...own}>{words}</bdi>)
}
