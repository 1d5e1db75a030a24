import { homeAddress } from '@/lib/addresses'
import type { Outcome } from '@/lib/tree'
import { words } from '@/lib/words'

interface EndingProps {
  lang: string
  outcome: Outcome['outcome']
}

/** What an ending offers after its text: the way back. */
export function Ending({ lang, outcome }: EndingProps) {
  const say = words(lang)
  return (
    <section data-outcome={outcome} aria-label={say[outcome]} className="mt-8">
      <ul role="list" className="mt-4 flex flex-wrap gap-x-6">
        <li>
          <a className="touch" href={homeAddress(lang)}>
            {say.home}
          </a>
        </li>
      </ul>
    </section>
  )
}
