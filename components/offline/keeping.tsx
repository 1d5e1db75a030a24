import { words } from '@/lib/words'

/** What is kept on the device for reading without a network, and the way to keep all of it. Filled in by `keep.ts`. */
export function Keeping({ lang }: { lang: string }) {
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
        <button type="button" className="tool mt-3" data-retry="">
          {say.retry}
        </button>
      </div>
      <p className="mt-4 max-w-measure">{say.explain}</p>
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
        <progress data-bar="" aria-label={say.bar} className="keep-bar mt-3" hidden />
        <p role="status" data-status="" className="keep-status mt-2" />
        <h2 className="mt-8 mb-2 text-xl">{say.kept}</h2>
        <p data-none="">{say.none}</p>
        <ul role="list" data-list="" />
      </div>
    </div>
  )
}
