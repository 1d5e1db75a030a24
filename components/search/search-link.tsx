import { searchAddress } from '@/lib/addresses'
import { words } from '@/lib/words'

interface SearchLinkProps {
  lang: string
  /** Address of the folder of the search's data. */
  data: string
  /** Whether the page is the search itself. */
  here: boolean
}

/** The way to the search from every page: with scripts to the palette, without to the list of all steps. */
export function SearchLink({ lang, data, here }: SearchLinkProps) {
  return (
    <a
      className="search-link"
      href={searchAddress(lang)}
      data-search={data}
      aria-current={here ? 'page' : undefined}
    >
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="3" aria-hidden="true">
        <path d="m15 15 7 7M10 2a8 8 0 1 0 0 16 8 8 0 1 0 0-16z" />
      </svg>
      {words(lang).search.open}
    </a>
  )
}
