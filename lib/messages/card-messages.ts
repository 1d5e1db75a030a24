import { messages, type Messages } from './index'

/** The words of a step's card: what an assistant's window shows of a step (`components/card`). */
export type CardMessages = Pick<
  Messages,
  | 'answers'
  | 'card'
  | 'continue'
  | 'drawing'
  | 'haveAtHand'
  | 'openStep'
  | 'solved'
  | 'stale'
  | 'support'
  | 'warning'
  | 'whatWasTried'
  | 'whichInterface'
>

/** The same in each of these languages, by their names. */
export function cardMessages(languages: readonly string[]): Record<string, CardMessages> {
  return Object.fromEntries(languages.map((lang) => [lang, inLanguage(messages(lang))]))
}

function inLanguage(words: Messages): CardMessages {
  const { answers, card, continue: goOn, drawing, haveAtHand } = words
  const { openStep, solved, stale, support, warning, whatWasTried, whichInterface } = words
  return {
    ...{ answers, card, continue: goOn, drawing, haveAtHand },
    ...{ openStep, solved, stale, support, warning, whatWasTried, whichInterface },
  }
}
