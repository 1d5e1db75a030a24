/** Does one thing at a time, so that what two pages ask for at a time is fetched once. */
export interface Turns {
  /** What a reader looks at now: before everything that waits. Gives what the work gives, and fails as it does. */
  readonly first: <T>(work: () => Promise<T>) => Promise<T>
  /** What a reader may come to, after everything that waits. */
  readonly later: <T>(work: () => Promise<T>) => Promise<T>
}

export function createTurns(): Turns {
  const firsts: (() => Promise<void>)[] = []
  const laters: (() => Promise<void>)[] = []
  let busy = false

  async function workOff(): Promise<void> {
    if (busy) return
    busy = true
    for (let next; (next = firsts.shift() ?? laters.shift());) await next()
    busy = false
  }

  const into =
    (line: (() => Promise<void>)[]): Turns['first'] =>
    (work) =>
      new Promise((resolve, reject) => {
        line.push(() => work().then(resolve, reject))
        void workOff()
      })

  return { first: into(firsts), later: into(laters) }
}
