import { homeAddress } from '@/lib/addresses'
import { words } from '@/lib/words'

/** Where a guide's front page is: one step from home. */
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
