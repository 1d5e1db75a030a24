import { homeAddress } from '@/lib/addresses'
import { words } from '@/lib/words'

/** The way out of a page that is not a step. */
export function WayHome({ lang }: { lang: string }) {
  const say = words(lang)
  return (
    <nav className="way" aria-label={say.where}>
      <a className="touch font-bold" href={homeAddress(lang)}>
        {say.home}
      </a>
    </nav>
  )
}
