import { searchAddress } from '@/lib/addresses'
import { Spoken } from '@/components/spoken/spoken'
import { messages } from '@/lib/messages'
import { SearchSign } from './search-sign'

interface SearchLinkProps {
  lang: string
  /** Address of what the search needs first. */
  data: string
  /** Whether the page is the search itself. */
  here: boolean
}

/** The way to the search from every page: with scripts to the palette, without to the list of all steps. */
export function SearchLink({ lang, data, here }: SearchLinkProps) {
  return (
    <a
      className="inline-flex min-h-11 items-center gap-2 font-bold print:hidden"
      href={searchAddress(lang)}
      data-search={data}
      aria-current={here ? 'page' : undefined}
    >
      <SearchSign className="w-4.5" />
      <Spoken lang={lang}>{messages(lang).search.open}</Spoken>
    </a>
  )
}
