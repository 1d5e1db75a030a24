import { localise, type Site } from '@/lib/content'
import type { TicketData } from '@/lib/trail/ticket'
import { messages } from '@/lib/messages'

/** What a ticket says, by language: it is written by a script, so no page carries it. */
export function ticketMessages(languages: readonly string[], site: Site): Record<string, TicketData> {
  return Object.fromEntries(
    languages.map((lang) => {
      const { guide, interfaceUsed, step, link, tried } = messages(lang)
      const labels = site.interfaces.map(({ id, label }) => [id, localise(label, lang, site)] as const)
      const said = { guide, interfaceUsed, step, link, tried }
      return [lang, { words: said, interfaces: Object.fromEntries(labels) }]
    }),
  )
}
