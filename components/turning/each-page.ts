import { afterPaint } from '../after-paint'

/** How a page came: opened by the browser, or turned to in the one before it, onward or with the browser's history. */
export type Came = 'opened' | 'onward' | 'history'

type Run = (came: Came) => void

const runs: Run[] = []
let shown: Promise<void>

/** Runs something for each page once it has been drawn: for the one at hand, and for those that are turned to (`turning.ts`). */
export function eachPage(run: Run): void {
  runs.push(run)
}

/** Settles once all of that has run for the page at hand. */
export function pageShown(): Promise<void> {
  return shown
}

/** Says that another page is at hand. */
export function pageCame(came: Came): void {
  const now = new Promise<void>((resolve) =>
    afterPaint(() => {
      // One that was left before anybody saw it was never at hand.
      if (now === shown) for (const run of runs) tried(run, came)
      resolve()
    }),
  )
  shown = now
}

/** What one run throws must not keep the others from running. */
function tried(run: Run, came: Came): void {
  try {
    run(came)
  } catch (error) {
    reportError(error)
  }
}

pageCame('opened')
