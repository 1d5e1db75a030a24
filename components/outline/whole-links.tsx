import { allAddress, mapAddress } from '@/lib/addresses'
import type { Guide } from '@/lib/tree'
import { messages, spokenAttributes } from '@/lib/messages'

/** Where all of a guide can be seen at once. */
export function WholeLinks({ lang, guide }: { lang: string; guide: Guide }) {
  const say = messages(lang)
  return (
    <ul role="list" className="mb-5 flex flex-wrap gap-x-6">
      <li>
        <a className="touch" href={mapAddress(lang, guide.id)} {...spokenAttributes(lang)}>
          {say.seeMap}
        </a>
      </li>
      <li>
        <a className="touch" href={allAddress(lang, guide.id)} {...spokenAttributes(lang)}>
          {say.seeAll}
        </a>
      </li>
    </ul>
  )
}
