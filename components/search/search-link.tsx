import { searchAddress } from '@/lib/addresses'
import { words } from '@/lib/words'
import { SearchSign } from './search-sign'

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
      <SearchSign />
      {words(lang).search.open}
    </a>
  )
}
