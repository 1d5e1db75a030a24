import { Notice } from '@/components/site-frame/notice'
import { Spoken } from '@/components/spoken/spoken'
import { Told } from '@/components/spoken/told'
import { messages, nameAttributes, spokenAttributes } from '@/lib/messages'

/** What is kept on the device for reading without a network, and the way to keep all of it. Filled in by `keep.page.ts`. */
export function Keeping({ lang }: { lang: string }) {
  const say = messages(lang).offline
  const spoken = spokenAttributes(lang)
  return (
    <div
      data-offline=""
      data-done={say.done}
      data-full={say.full}
      data-network={say.network}
      data-stale={say.stale}
      data-refused={say.refused}
    >
      <div data-unsaved="" hidden className="mt-4">
        <p className="max-w-measure font-bold">
          <Spoken lang={lang}>{say.unsaved}</Spoken>
        </p>
        <button type="button" className="tool mt-3" data-retry="" {...spoken}>
          {say.retry}
        </button>
      </div>
      <p className="mt-4 max-w-measure">
        <Spoken lang={lang}>{say.explain}</Spoken>
      </p>
      <noscript>
        <Notice className="mb-4">
          <Spoken lang={lang}>{say.scripts}</Spoken>
        </Notice>
      </noscript>
      <div className="print:hidden no-js:hidden">
        <p className="mt-4 flex flex-wrap gap-3">
          <button type="button" className="tool" data-save="" hidden {...spoken}>
            {say.save}
          </button>
          <button type="button" className="tool" data-stop="" hidden {...spoken}>
            {say.stop}
          </button>
          <button type="button" className="tool" data-remove="" hidden {...spoken}>
            {say.remove}
          </button>
        </p>
        <progress
          data-bar=""
          aria-label={say.bar}
          className="mt-3 h-3 w-full max-w-measure accent-ink"
          hidden
          {...nameAttributes(lang)}
        />
        <Told lang={lang} role="status" className="mt-2 min-h-[1.5em] tabular-nums" data-status="" />
        <h2 className="mt-8 mb-2 text-xl">
          <Spoken lang={lang}>{say.kept}</Spoken>
        </h2>
        <p data-none="">
          <Spoken lang={lang}>{say.none}</Spoken>
        </p>
        <ul role="list" data-list="" />
      </div>
    </div>
  )
}
