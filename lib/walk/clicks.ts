import { ownName } from '@/lib/base-path'

/** A click that leads on. */
export interface Click {
  /** `guide/step` of the page that was left, and of the one that the click leads to. */
  readonly from: string
  readonly to: string
  /** The answer's id; empty where the step asks nothing. */
  readonly answer: string
  /** As it was noted. */
  readonly text: string
}

/** Under this name a tab has the clicks that no page has entered yet, the oldest first. */
export const CLICKS = ownName(':clicks')

/**
 * Notes a click, by the paths of the two pages.
 *
 *     noteClick(sessionStorage, '/en/move/notification', '/en/move/old-account', 'gone')
 *     // ' /en/move/notification>/en/move/old-account>gone'
 *
 * @throws what the store throws
 */
export function noteClick(
  store: Pick<Storage, 'getItem' | 'setItem'>,
  from: string,
  to: string,
  answer = '',
): void {
  store.setItem(CLICKS, `${store.getItem(CLICKS) ?? ''} ${from}>${to}>${answer}`)
}

/** The clicks in what was noted. Never throws. */
export function readClicks(noted: string): Click[] {
  return noted
    .split(' ')
    .filter(Boolean)
    .map((text) => {
      const [from = '', to = '', answer = ''] = text.split('>')
      return { from: stepIn(from), to: stepIn(to), answer, text }
    })
}

/** What is noted of clicks: the opposite of `readClicks`. */
export function writeClicks(clicks: readonly Click[]): string {
  return clicks.map(({ text }) => ` ${text}`).join('')
}

/**
 * Of the clicks, those that lead one after another to `guide/step`, if one of them gives an answer. One between them that led
 * nowhere (its page never came) is left out.
 */
export function leadingTo(step: string, clicks: readonly Click[]): Click[] {
  const leading: Click[] = []
  let goal = step
  for (const click of [...clicks].reverse())
    if (click.to === goal) {
      leading.unshift(click)
      goal = click.from
    }
  return leading.some(({ answer }) => answer !== '') ? leading : []
}

function stepIn(path: string): string {
  return path.split('/').slice(-2).join('/')
}
