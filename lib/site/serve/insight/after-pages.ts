/** Work that waits for pages. */
export interface AfterPages {
  /** Does it when it is its turn, and gives what comes of it. */
  readonly run: <T>(work: () => T) => Promise<T>
}

/** So long pages wait at most for work of this kind, in milliseconds; and for the last piece of it, which is done whole. */
const MOST_MS = 1
/** So often is looked for pages between two pieces: a connection that is new takes a look of its own (libuv, since 1.46). */
const LOOKS = 8

/**
 * Does work in pieces, in the order in which it came. Between two of them whatever readers have asked for meanwhile is answered: hundreds of batches
 * that come at once, as when a server is there again, would otherwise be one piece before the next page.
 * @param now in milliseconds
 */
export function createAfterPages(now: () => number = () => performance.now()): AfterPages {
  let waiting: (() => void)[] = []
  const turn = () => {
    const begun = now()
    let done = 0
    do waiting[done++]!()
    while (done < waiting.length && now() - begun < MOST_MS)
    waiting = waiting.slice(done)
    if (waiting.length > 0) look(LOOKS)
  }
  const look = (times: number) => setImmediate(() => (times > 1 ? look(times - 1) : turn()))
  return {
    run: (work) =>
      new Promise((resolve, reject) => {
        waiting.push(() => {
          try {
            resolve(work())
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)))
          }
        })
        if (waiting.length === 1) setImmediate(turn)
      }),
  }
}
