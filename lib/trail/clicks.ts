import { ownName } from '@/lib/addresses/base-path'

/** A click on an answer, or on the link to the next step. */
export interface Click {
  /** `guide/step` of the page that was left, and of the page to which the click leads. */
  readonly from: string
  readonly to: string
  /** The answer's id; empty where the step asks nothing. */
  readonly answer: string
  /** The `via` of the page that was left, where nobody has taken it over: that takes it out of the address. */
  readonly via: string | null
  /** As it was noted; no two are alike. */
  readonly text: string
}

/** The key in sessionStorage of the clicks that no page has entered yet, oldest first. */
export const CLICKS = ownName(':clicks')

/**
 * Notes a click, with the address of the page and the path of the next one, and a number of its own: the same answer may be given twice.
 *
 *     noteClick(sessionStorage, 'https://help.example/en/move/notification', '/en/move/old-account', 'gone')
 *     // ' https://help.example/en/move/notification>/en/move/old-account>gone>0.7316'
 *
 * @throws what the store throws
 */
export function noteClick(
  store: Pick<Storage, 'getItem' | 'setItem'>,
  from: string,
  to: string,
  answer = '',
): void {
  store.setItem(CLICKS, `${store.getItem(CLICKS) ?? ''} ${from}>${to}>${answer}>${Math.random()}`)
}

/** Reads noted clicks. Never throws. */
export function readClicks(noted: string): Click[] {
  return noted
    .split(' ')
    .filter(Boolean)
    .map((text) => {
      const [from = '', to = '', answer = ''] = text.split('>')
      const [path = '', query] = from.split(/[?#]/)
      return { from: stepIn(path), to: stepIn(to), answer, via: new URLSearchParams(query).get('via'), text }
    })
}

/** Writes clicks as they are noted: the opposite of `readClicks`. */
export function writeClicks(clicks: readonly Click[]): string {
  return clicks.map(({ text }) => ` ${text}`).join('')
}

/** Whether a click says anything of the walk: an answer, or those of a link. */
export function tells({ answer, via }: Click): string | null {
  return answer || via
}

/**
 * The clicks that lead one after another to `guide/step`; none if none of them tells anything. A click in between whose page
 * never came is left out.
 */
export function leadingTo(step: string, clicks: readonly Click[]): Click[] {
  const leading: Click[] = []
  let goal = step
  for (const click of [...clicks].reverse())
    if (click.to === goal) {
      leading.unshift(click)
      goal = click.from
    }
  return leading.some(tells) ? leading : []
}

function stepIn(path: string): string {
  // A server of plain files adds a slash, which stands there until our module has come.
  return path.split('/').filter(Boolean).slice(-2).join('/')
}
