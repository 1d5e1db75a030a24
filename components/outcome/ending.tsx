import { homeAddress } from '@/lib/addresses'
import type { Outcome } from '@/lib/tree'
import { messages, nameAttributes, spokenAttributes } from '@/lib/messages'

interface EndingProps {
  lang: string
  outcome: Outcome['outcome']
}

/** What an ending offers after its text: the way back. */
export function Ending({ lang, outcome }: EndingProps) {
  const say = messages(lang)
  return (
    <section data-outcome={outcome} aria-label={say[outcome]} {...nameAttributes(lang)} className="mt-8">
      <ul role="list" className="mt-4 flex flex-wrap gap-x-6">
        <li>
          <a className="touch" href={homeAddress(lang)} {...spokenAttributes(lang)}>
            {say.home}
          </a>
        </li>
      </ul>
    </section>
  )
}
