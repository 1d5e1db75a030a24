import { numbersInOrder } from '@/lib/language/numbers-in-order'
import { direction } from '@/lib/messages'

/** A plain text of the content whose numbers keep their order of signs, whichever way its language runs. */
export function InOrder({ lang, children: text }: { lang: string; children: string }) {
  if (direction(lang) === 'ltr') return text
  return numbersInOrder(text).map((part, i) =>
    part.whole ? (
      <bdi key={i} dir="ltr">
        {part.text}
      </bdi>
    ) : (
      part.text
    ),
  )
}
