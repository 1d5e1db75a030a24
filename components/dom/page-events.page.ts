import { afterPaint } from './after-paint.page'

/** How a page came: opened by the browser, or navigated to in the one before it, onward or with the browser's history. */
export type Came = 'opened' | 'onward' | 'history'

type Run = (came: Came) => void

/** The pages that a reader sees one after another in one document. */
export interface PageEvents {
  /** Runs something for each page once it has been drawn: for the one at hand, and for those that are navigated to (`navigation.page.ts`). */
  readonly eachPage: (run: Run) => void
  /** Settles once all of that has run for the page at hand. */
  readonly pageShown: () => Promise<void>
  /** Says that another page is at hand. */
  readonly pageCame: (came: Came) => void
}

/**
 * Tells scripts of each page, the one that the browser has opened first.
 * @param drawn calls back once the page at hand has been drawn
 */
export function createPageEvents(drawn: (run: () => void) => void = afterPaint): PageEvents {
  const runs: Run[] = []
  let shown: Promise<void>

  function pageCame(came: Came): void {
    const now = new Promise<void>((resolve) =>
      drawn(() => {
        // One that was left before anybody saw it was never at hand.
        if (now === shown) for (const run of runs) tried(run, came)
        resolve()
      }),
    )
    shown = now
  }

  pageCame('opened')
  return { eachPage: (run) => void runs.push(run), pageShown: () => shown, pageCame }
}

/** What one run throws must not keep the others from running. */
function tried(run: Run, came: Came): void {
  try {
    run(came)
  } catch (error) {
    reportError(error)
  }
}
