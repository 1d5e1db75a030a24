import { keyOf, type Crossing, type Forest } from '@/lib/tree'

/** What a ticket says of a walk, in the words of the page. */
export interface TicketWords {
  readonly guide: string
  readonly interfaceUsed: string
  readonly step: string
  readonly link: string
  readonly tried: string
}

/** What the script that writes tickets knows in the words of a language. */
export interface TicketData {
  readonly words: TicketWords
  /** Labels by id. */
  readonly interfaces: Readonly<Record<string, string>>
}

export interface Ticket {
  readonly words: TicketWords
  readonly guide: string
  readonly step: string
  readonly link: string
  /** The label of the interface chosen, if one is. */
  readonly interfaceLabel?: string
  readonly trail: readonly Crossing[]
  readonly forest: Forest
}

/** What was tried, for a support ticket: in Markdown, or as plain text. Answers by their summaries. */
export function ticketText(ticket: Ticket, form: 'markdown' | 'plain'): string {
  const { words, guide, step, link, interfaceLabel } = ticket
  const bold = (text: string) => (form === 'markdown' ? `**${text}**` : text)
  const safe = (text: string) => (form === 'markdown' ? text.replace(/[\\`*_[\]<>#|]/g, '\\$&') : text)
  const field = (name: string, value: string) =>
    `${form === 'markdown' ? '- ' : ''}${bold(`${name}:`)} ${value}`
  const tried = summaries(ticket).map(
    (summary, i) => `${form === 'markdown' ? '  ' : ''}${i + 1}. ${safe(summary)}`,
  )
  return [
    field(words.guide, safe(guide)),
    ...(interfaceLabel ? [field(words.interfaceUsed, safe(interfaceLabel))] : []),
    ...(tried.length > 0 ? [field(words.tried, '').trimEnd(), ...tried] : []),
    field(words.step, safe(step)),
    field(words.link, link),
  ].join('\n')
}

function summaries({ trail, forest }: Ticket): string[] {
  return trail.flatMap((one) => {
    const step = forest.get(one.guide)?.steps.get(one.step)
    if (one.answer === undefined || step?.kind !== 'question') return []
    const choice = step.choices.find(({ id }) => id === one.answer)
    return choice ? [choice.summary] : [keyOf(one)]
  })
}
