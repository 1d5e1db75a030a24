import { ActionLink } from '@/components/action-link/action-link'
import { InOrder } from '@/components/spoken/in-order'

interface ContactArmProps {
  lang: string
  contact: { url: string; label: string }
}

/** Support's door, where a way ends there: the first thing below the banner. */
export function ContactLink({ lang, contact }: ContactArmProps) {
  return (
    <div className="post">
      <ActionLink href={contact.url} lang={lang} hint={destinationOf(contact.url)} main contact>
        <InOrder lang={lang}>{contact.label}</InOrder>
      </ActionLink>
    </div>
  )
}

/** Where the link leads, for a reader who wants to know before following it: a site, a mailbox, a number. */
function destinationOf(url: string): string | undefined {
  return /^(?:https?:\/\/|mailto:|tel:)([^/?#]+)/.exec(url)?.[1]
}
