import { homeAddress } from '@/lib/addresses'
import { messages, nameAttributes, spokenAttributes } from '@/lib/messages'

/** The way out of a page that is not a step. */
export function HomeLink({ lang }: { lang: string }) {
  const say = messages(lang)
  return (
    <nav className="trail print:hidden" aria-label={say.where} {...nameAttributes(lang)}>
      <a className="touch font-bold" href={homeAddress(lang)} {...spokenAttributes(lang)}>
        {say.home}
      </a>
    </nav>
  )
}
