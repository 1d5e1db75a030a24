// A piece of its own, fetched when somebody has said whether a step helped.
import type { InsightEvent } from '@/lib/insight/events'
import { LONGEST_TEXT, masked } from '@/lib/insight/mask'
import type { WhyMessages } from '@/lib/messages/why-messages'
import { adoptStylesheet } from '../dom/adopt-stylesheet.page'
import { element } from '../dom/element.page'
import sheet from './why.css'

/** Set by the bundler: what it says, by language. */
declare const SIGNPOST_WHY: Readonly<Record<string, WhyMessages>>

/** Tells what somebody has said of a step, and says thank you in the place of the question; after "no", asks for a few words first. */
export function solved(
  form: HTMLFormElement,
  button: HTMLElement | null,
  step: string,
  tell: (event: InsightEvent) => void,
): void {
  const no = (button as HTMLButtonElement | null)?.value === 'no'
  tell({ kind: 'solved', step, key: no ? 'no' : 'yes' })
  const words = SIGNPOST_WHY[document.documentElement.lang]!
  const spoken = <E extends HTMLElement>(made: E) => Object.assign(made, words.spoken)
  const thanks = form.querySelector<HTMLElement>('[role=status]')!
  const say = () => {
    form.replaceChildren(thanks)
    thanks.dataset.said = ''
    thanks.textContent = words.thanks
  }
  if (!no) return say()
  adoptStylesheet(sheet)
  const field = element('textarea', '')
  Object.assign(field, { rows: 3, maxLength: LONGEST_TEXT })
  const label = spoken(element('label', '', element('b', '', words.why), ' ', words.whyHint, field))
  const send = spoken(element('button', 'tool', words.send))
  send.type = 'button'
  send.addEventListener('click', () => {
    const text = masked(field.value)
    if (text) tell({ kind: 'comment', step, text })
    say()
  })
  thanks.textContent = ''
  form.replaceChildren(label, send, thanks)
  field.focus()
}
