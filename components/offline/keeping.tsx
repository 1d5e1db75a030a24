import { words } from '@/lib/words'

/** What is kept on the device for reading without a network, and the way to keep all of it. Filled in by `keep.ts`. */
export function Keeping({ lang, site }: { lang: string; site: string }) {
  const say = words(lang).offline
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
        <p className="max-w-measure font-bold">{say.unsaved}</p>
        <button type="button" className="tool" data-retry="">
          {say.retry}
        </button>
      </div>
      <p className="mt-4 max-w-measure">{say.explain(site)}</p>
      <noscript>
        <p className="notice">{say.scripts}</p>
      </noscript>
      <div className="needs-js">
        <p className="mt-4 flex flex-wrap gap-3">
          <button type="button" className="tool" data-save="" hidden>
            {say.save}
          </button>
          <button type="button" className="tool" data-stop="" hidden>
            {say.stop}
          </button>
          <button type="button" className="tool" data-remove="" hidden>
            {say.remove}
          </button>
        </p>
        <progress data-bar="" aria-label={say.bar} className="mt-3 w-full max-w-measure" hidden />
        <p role="status" data-status="" className="mt-2" />
        <h2 className="mt-8 mb-2 text-xl">{say.kept}</h2>
        <p data-none="">{say.none}</p>
        <ul role="list" data-list="" />
      </div>
    </div>
  )
}
