import { tellCount } from '../dom/tell-count.page'

/** Set by the bundler: empty where nothing is counted. */
declare const SIGNPOST_INSIGHT: string

/**
 * Counts what was looked for and found nothing that fits: the last of it when the page is left, not what was typed on the way there.
 * @returns is told what does not fit, and '' once something does
 */
export function createMissed(kind: 'search' | 'error'): (text: string) => void {
  let last = ''
  if (SIGNPOST_INSIGHT) {
    let mask: ((text: string) => string) | undefined
    import('./mask-text.page').then(
      ({ masked }) => (mask = masked),
      () => undefined,
    )
    const tell = () => {
      const text = mask?.(last)
      last = ''
      if (text) tellCount({ kind, text })
    }
    // Before whoever counts sends what there is.
    addEventListener('pagehide', tell, true)
    addEventListener('visibilitychange', () => document.hidden && tell(), true)
  }
  return (text) => {
    last = text
  }
}
