import { Spoken } from '@/components/spoken/spoken'
import { searchAddress } from '@/lib/addresses'
import { messages, nameAttributes, spokenAttributes } from '@/lib/messages'
import { SearchSign } from './search-sign'

/** The search on a page: what is wrong in a few words, or the message that a device shows. */
export function SearchBox({ lang }: { lang: string }) {
  const { search: say, found } = messages(lang)
  const { leadsTo, noMatch, alike } = found
  const spoken = spokenAttributes(lang)
  return (
    <search-box class="mt-5 mb-7 block max-w-measure print:hidden">
      <form action={searchAddress(lang)} role="search" className="no-js:hidden">
        <label htmlFor="query" className="mb-1.5 block font-bold">
          <Spoken lang={lang}>{say.field}</Spoken>
        </label>
        <div className="flex">
          <input
            id="query"
            name="q"
            type="search"
            autoComplete="off"
            enterKeyHint="search"
            className="min-h-14 w-full min-w-0 flex-1 appearance-none rounded-none border-y-[0.15rem] border-s-[0.15rem] border-e-0 border-ink bg-plate px-4 py-3 text-lg focus:z-1"
          />
          <button
            type="submit"
            className="action-link action-link-main min-h-14 flex-none [translate:none] border-0 bg-transparent ps-4.5 pe-9 max-sm:ps-3.5 max-sm:pe-7 forced-colors:border-2"
          >
            <SearchSign className="hidden w-5.5 max-sm:block" />
            <span className="max-sm:sr-only" {...spoken}>
              {say.open}
            </span>
          </button>
        </div>
      </form>
      <details className="mt-2 text-sm no-js:hidden">
        <summary className="fold">
          <Spoken lang={lang}>{say.paste}</Spoken>
        </summary>
        <form data-paste="">
          <label htmlFor="pasted" className="mb-1.5 block font-bold">
            <Spoken lang={lang}>{say.pasted}</Spoken>
          </label>
          <textarea
            id="pasted"
            rows={3}
            dir="auto"
            className="w-full min-w-0 border-[0.15rem] border-ink bg-plate px-4 py-3"
          />
          <button type="submit" className="tool my-2.5" {...spoken}>
            {say.findStep}
          </button>
        </form>
        <div
          data-behind=""
          data-leads-to={leadsTo}
          data-no-match={noMatch}
          data-alike={alike}
          aria-live="polite"
        />
      </details>
      <div data-failed="" role="alert" hidden>
        <p>
          <Spoken lang={lang}>{say.failed}</Spoken>
        </p>
        <button type="button" className="tool" data-retry="" {...spoken}>
          {say.retry}
        </button>
      </div>
      <p className="sr-only" role="status" {...nameAttributes(lang)} />
      <div data-results="" />
    </search-box>
  )
}
