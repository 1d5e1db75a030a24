import { keyOf, type Crossing, type Guides } from '@/lib/tree'

/** The words of a support ticket, in the language of the page. */
interface TicketMessages {
  readonly guide: string
  readonly interfaceUsed: string
  readonly step: string
  readonly link: string
  readonly tried: string
}

/** What the script that writes tickets has in each language. */
export interface TicketData {
  readonly words: TicketMessages
  /** Labels of the interfaces, by id. */
  readonly interfaces: Readonly<Record<string, string>>
}

export interface Ticket {
  readonly words: TicketMessages
  readonly guide: string
  readonly step: string
  readonly link: string
  /** The label of the chosen interface, if there is one. */
  readonly interfaceLabel?: string
  /** Facts from the address, by name. */
  readonly facts?: Readonly<Record<string, string>>
  readonly trail: readonly Crossing[]
  readonly allGuides: Guides
  /** What to say of an answer beside it, if anything. */
  readonly remarkOn?: (answer: Crossing) => string | undefined
}

/** Writes what a reader has tried as a support ticket, in Markdown or plain text. Answers are given by their summaries. */
export function ticketText(ticket: Ticket, form: 'markdown' | 'plain'): string {
  const { words, guide, step, link, interfaceLabel, facts = {} } = ticket
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
    ...Object.entries(facts).map(([name, value]) => field(name, safe(value))),
    ...(tried.length > 0 ? [field(words.tried, '').trimEnd(), ...tried] : []),
    field(words.step, safe(step)),
    field(words.link, link),
  ].join('\n')
}

function summaries({ trail, allGuides, remarkOn }: Ticket): string[] {
  return trail.flatMap((one) => {
    const step = allGuides.get(one.guide)?.steps.get(one.step)
    if (one.answer === undefined || step?.kind !== 'question') return []
    const choice = step.choices.find(({ id }) => id === one.answer)
    const summary = choice ? choice.summary : keyOf(one)
    const remark = remarkOn?.(one)
    return [remark === undefined ? summary : `${summary} (${remark})`]
  })
}
