/** The engines that people read with. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const
export type EngineName = (typeof ENGINES)[number]

/** A browser of some engine that has been started. */
export interface Engine {
  readonly name: EngineName
  /** Its version, as it tells it. */
  readonly version: string
  /** A window with a fresh profile: nothing is kept from another. */
  fresh: () => Promise<Tab>
  close: () => Promise<void>
}

/** What three ways to drive a browser have in common. All else is asked of the page itself, by `run`. */
export interface Tab {
  /** Opens an address as if it had been typed, and settles when it has loaded. */
  open: (address: string) => Promise<void>
  /** Evaluates an expression in the page. */
  evaluate: (expression: string) => Promise<unknown>
  /** Presses and releases the mouse at a point of the window, in CSS pixels. */
  clickAt: (x: number, y: number) => Promise<void>
  /** Moves the mouse with its button held. */
  drag: (from: Point, to: Point) => Promise<void>
  /** Presses a key by its name in `KeyboardEvent.key`. */
  press: (key: string) => Promise<void>
  /** Exceptions of the page that have come until now; each is told once. */
  errors: () => Promise<string[]>
  close: () => Promise<void>
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Why an engine is not there, in words for who runs the script. */
export class MissingEngine extends Error {}

/** As large a window as all engines can be given: MiniBrowser is not narrower than 450 pixels. */
export const WINDOW = { width: 500, height: 800 }

/**
 * Runs a function in the page with an argument that is JSON. The compiler of this script wraps functions that have a name in a
 * helper of its own, which no page has.
 */
export async function run<Given, Result>(
  tab: Tab,
  inPage: (given: Given) => Result,
  given: Given,
): Promise<Result> {
  const call = `(${inPage.toString()})(${JSON.stringify(given ?? null)})`
  return (await tab.evaluate(`(() => { const __name = (f) => f; return ${call} })()`)) as Result
}

const PATIENCE_MS = 15_000
const LOOK_EVERY_MS = 25

/**
 * Waits until a function in the page gives something other than false, null or undefined. A page that is just being left cannot
 * be asked; then the next one is.
 * @throws {Error} after 15 s
 */
export async function until<Given, Result>(
  tab: Tab,
  inPage: (given: Given) => Result,
  given: Given,
  what: string,
): Promise<Exclude<Result, false | null | undefined>> {
  const end = Date.now() + PATIENCE_MS
  let reason = ''
  do {
    try {
      const result = await run(tab, inPage, given)
      if (result !== false && result !== null && result !== undefined)
        return result as Exclude<Result, false | null | undefined>
    } catch (error) {
      reason = `: ${(error as Error).message.split('\n')[0]}`
    }
    await pause(LOOK_EVERY_MS)
  } while (Date.now() < end)
  throw new Error(`waited in vain for ${what}${reason}`)
}

/** Lets time pass, as a person does between two clicks. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/**
 * Waits for something no longer than so long.
 * @throws {Error} with what is said of it, if it takes longer
 */
export async function within<T>(ms: number, promise: Promise<T>, otherwise: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${otherwise} within ${ms / 1000} s`)), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
