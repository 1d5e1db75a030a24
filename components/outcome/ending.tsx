import { Arm } from '@/components/arm/arm'
import { homeAddress } from '@/lib/addresses'
import type { Outcome } from '@/lib/tree'
import { words } from '@/lib/words'

interface EndingProps {
  lang: string
  outcome: Outcome['outcome']
  contact: { url: string; label: string }
}

/** What an ending offers after its text: support's door, or the way back. */
export function Ending({ lang, outcome, contact }: EndingProps) {
  const say = words(lang)
  return (
    <section data-outcome={outcome} aria-label={say[outcome]} className="mt-8">
      {outcome === 'support' && (
        <div className="post">
          <Arm href={contact.url} lang={lang} hint={destinationOf(contact.url)} main contact>
            {contact.label}
          </Arm>
        </div>
      )}
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

/** Where the link leads, for a reader who wants to know before following it: a site, a mailbox, a number. */
function destinationOf(url: string): string | undefined {
  return /^(?:https?:\/\/|mailto:|tel:)([^/?#]+)/.exec(url)?.[1]
}
