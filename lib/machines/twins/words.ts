import { parseInline } from '@/lib/content'
import { longDay } from '@/lib/messages/long-day'
import { messages } from '@/lib/messages'
import { markdownOf } from '../body/to-markdown'
import type { GuideDocument } from '../schemas/guide'
import type { NoticeData } from '../schemas/parts'

/** The titles of all guides and steps of a language, where those of one guide are not enough. */
export type TitleOf = (guide: string, step?: string) => string | undefined

/** Nothing in it means anything to Markdown, wherever in a line it stands. */
const PLAIN = /^\p{L}[\p{L}\p{N} ,;'’‘“”„‚«»()?/…–—-]*$/u

/** Plain text as Markdown that shows just that. */
export function plain(text: string): string {
  if (PLAIN.test(text)) return text
  return markdownOf({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
  })
}

/** A label or a hint as it stands in a line of Markdown: without links of its own. */
export function inline(markdown: string): string {
  if (PLAIN.test(markdown)) return markdown
  return markdownOf({ type: 'root', children: [{ type: 'paragraph', children: parseInline(markdown) }] })
}

/** A link to the twin of a step or guide; an address with the origin, where that is known. */
export function twinAddress({ url, id }: Pick<GuideDocument, 'url' | 'id'>, key: string): string {
  return `${url.slice(0, url.length - id.length)}${key}.md`
}

/** The list of all guides, with the rules for assistants: whoever came by a search has not seen it. */
export function indexAddress({ $schema = '' }: Pick<GuideDocument, '$schema'>): string {
  return `${$schema.slice(0, $schema.lastIndexOf('/') + 1)}llms.txt`
}

/** What is known before the text: YAML, each value as JSON, which YAML takes as it is. */
export function frontMatter(values: Readonly<Record<string, string | null | undefined>>): string {
  const lines = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [`${name}: ${JSON.stringify(value)}`],
  )
  return ['---', ...lines, '---'].join('\n')
}

/** A known problem, with its days: nothing hides it here once it is over. */
export function noticeText({ title, text, status, since, until }: NoticeData, lang: string): string {
  const say = messages(lang).problems
  const day = (date: string | null) => (date === null ? undefined : longDay(date, lang))
  const days = say.days(day(since), day(until))
  const label = status === 'solved' ? say.solved : say.known
  return quoted([`**${label}${days && `, ${days}`}: ${plain(title)}**`, text].filter(Boolean).join('\n\n'))
}

function quoted(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

/** Markdown of ours with its headings so many levels deeper; what stands in code stays. */
export function deeper(markdown: string, levels: number): string {
  let fence = ''
  return markdown
    .split('\n')
    .map((line) => {
      const mark = /^[\s>]*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
      if (fence ? mark.startsWith(fence) : mark) fence = fence ? '' : mark
      return fence
        ? line
        : line.replace(
            /^([\s>]*)(#{1,6})(?= )/,
            (_, before: string, signs: string) =>
              before + signs.padEnd(Math.min(6, signs.length + levels), '#'),
          )
    })
    .join('\n')
}
