/** Work that only so many do at a time. */
export interface Turns {
  /**
   * Does the work once it is its turn; undefined where there are too many who wait, and it was not done. Rejects as the work does.
   */
  readonly take: <T>(work: () => Promise<T>) => Promise<T | undefined>
}

interface Waiting {
  readonly begin: () => void
  readonly giveUp: () => void
}

export interface TurnsOptions {
  readonly atOnce: number
  /** Who may wait at a time. */
  readonly waiting: number
  /** Between 0 and 1. */
  readonly chance?: () => number
}

/**
 * Lets many wait for few places, in no order, and sends one of them away by chance where there are too many: whoever comes most
 * often keeps nobody out, and what is kept is no more than who waits.
 */
export function createTurns({ atOnce, waiting: most, chance = Math.random }: TurnsOptions): Turns {
  const waiting: Waiting[] = []
  let underway = 0
  const anyone = () => waiting.splice(Math.floor(chance() * waiting.length), 1)[0]
  const turn = () =>
    new Promise<boolean>((resolve) => {
      if (underway < atOnce) {
        underway += 1
        return resolve(true)
      }
      waiting.push({ begin: () => resolve(true), giveUp: () => resolve(false) })
      if (waiting.length > most) anyone()?.giveUp()
    })
  return {
    async take(work) {
      if (!(await turn())) return undefined
      try {
        return await work()
      } finally {
        // The place goes from one to the next.
        const next = anyone()
        if (next) next.begin()
        else underway -= 1
      }
    },
  }
}
