/** What an open page is made of, as development announces it: each part is another one once it has changed. */
interface DevState {
  /** The files of the content, and our own markup. */
  readonly saved: number
  /** Styles, scripts and icons. */
  readonly look: number
  /** Where answers and short links lead, as pages load it. */
  readonly ways: number
}

/** As a page gets it. */
export function stateText({ saved, look, ways }: DevState): string {
  return [saved, look, ways].join(' ')
}

/**
 * What a page does that was shown at one state and is told of another. In the desk's frame, which shows by itself what was saved, it
 * is loaded again at once only where one would see a difference: where answers lead matters to who walks in it, so that waits until
 * somebody turns to it.
 */
export function renewalOf(
  shown: string,
  now: string,
  isFramed: boolean,
): 'none' | 'at once' | 'when turned to' {
  if (shown === now) return 'none'
  if (!isFramed) return 'at once'
  const [before, after] = [shown.split(' '), now.split(' ')]
  if (before[1] !== after[1]) return 'at once'
  return before[2] === after[2] ? 'none' : 'when turned to'
}
