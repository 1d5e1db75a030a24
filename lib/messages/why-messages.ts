import type { LangAttributes, Messages } from './index'

/** What a page says after "Did this solve it?". It is made by a script, so its words come with that. */
export interface WhyMessages extends Pick<Messages, 'why' | 'whyHint' | 'send' | 'thanks'> {
  readonly spoken?: LangAttributes
}

/** Those words, of all there are. */
export function whyMessages(say: Messages, spoken: LangAttributes): WhyMessages {
  const { why, whyHint, send, thanks } = say
  return { why, whyHint, send, thanks, ...(spoken.lang && { spoken }) }
}
