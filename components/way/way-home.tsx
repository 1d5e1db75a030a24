import { guideAddress, homeAddress } from '@/lib/addresses'
import type { Guide } from '@/lib/tree'
import { langAttributes, words } from '@/lib/words'

interface WayHomeProps {
  lang: string
  /** On a page below a guide's front page: the guide, and the language that its title is in. */
  guide?: Guide
  shown?: string
}

/** Where a guide's front page is, or a page about all of a guide. */
export function WayHome({ lang, guide, shown = lang }: WayHomeProps) {
  const say = words(lang)
  return (
    <nav className="way" aria-label={say.where}>
      <a className="touch font-bold" href={homeAddress(lang)}>
        {say.home}
      </a>
      {guide && (
        <a className="touch way-guide" href={guideAddress(lang, guide.id)}>
          <bdi {...langAttributes(shown, lang)}>{guide.title}</bdi>
        </a>
      )}
    </nav>
  )
}
