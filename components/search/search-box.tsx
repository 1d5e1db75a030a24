import { searchAddress } from '@/lib/addresses'
import { words } from '@/lib/words'
import { SearchSign } from './search-sign'

/** Scripts fill it, and React has to leave it as it is. */
const LEFT = { __html: '' }

/** The search on a page: what is wrong in a few words, or the message that a device shows. */
export function SearchBox({ lang }: { lang: string }) {
  const say = words(lang).search
  return (
    <search-box class="search-box">
      <form action={searchAddress(lang)} role="search" className="needs-js">
        <label htmlFor="query">{say.field}</label>
        <div className="search-row">
          <input
            id="query"
            name="q"
            type="search"
            autoComplete="off"
            enterKeyHint="search"
            suppressHydrationWarning
          />
          <button type="submit" className="arm arm-main">
            <SearchSign />
            <span className="search-word">{say.open}</span>
          </button>
        </div>
      </form>
      <details className="paste needs-js">
        <summary>{say.paste}</summary>
        <form data-paste="">
          <label htmlFor="pasted">{say.pasted}</label>
          <textarea id="pasted" rows={3} dir="auto" />
          <button type="submit" className="tool">
            {say.findStep}
          </button>
        </form>
        <div data-behind="" aria-live="polite" suppressHydrationWarning dangerouslySetInnerHTML={LEFT} />
      </details>
      <div data-failed="" role="alert" hidden suppressHydrationWarning>
        <p>{say.failed}</p>
        <button type="button" className="tool" data-retry="">
          {say.retry}
        </button>
      </div>
      <p className="sr-only" role="status" suppressHydrationWarning dangerouslySetInnerHTML={LEFT} />
      <div data-results="" suppressHydrationWarning dangerouslySetInnerHTML={LEFT} />
    </search-box>
  )
}
