import { keyOf } from '@/lib/tree'
import { mermaidOf } from './as-mermaid'
import { grouped, signOf, summaryOf } from './grouped'
import type { Compared } from './revision'
import type { WholeChanges } from './tree-changes'
import type { TreeChange } from './types'

/** A comment on GitHub holds 65,536 letters. */
const MOST_LETTERS = 60_000
const MOST_IN_GROUP = 100

/** Changes as Markdown for a pull request: words, and the trees as Mermaid flowcharts, which GitHub draws. */
export function changesAsMarkdown({ from, to }: Compared, changes: WholeChanges): string {
  const { list, unions, touched } = changes
  let text = `## What changed in the tree\n\nFrom ${code(from)} to ${to === 'the files now' ? to : code(to)}: ${summaryOf(list)}\n`
  let left = 0
  for (const { guide, changes: own } of grouped(list)) {
    const heading =
      guide === null
        ? own.some(({ kind }) => kind === 'unreadable')
          ? 'What cannot be read'
          : 'Other files'
        : code(guide)
    const union = unions.find((one) => one.guide.id === guide)
    const isTouched = (step: string) => touched.has(keyOf({ guide: guide ?? '', step }))
    const isDrawn = union && own.some(({ step }) => step !== null)
    const chart = isDrawn ? mermaidOf(union, isTouched) : undefined
    const lines = own.slice(0, MOST_IN_GROUP).map(itemOf)
    const more = own.length > MOST_IN_GROUP ? `\n- … and ${own.length - MOST_IN_GROUP} more` : ''
    const section = `\n### ${heading}\n\n${lines.join('\n')}${more}\n`
    const drawn = chart ? `\n\`\`\`mermaid\n${chart}\n\`\`\`\n` : ''
    if (text.length + section.length > MOST_LETTERS) left += own.length
    else text += text.length + section.length + drawn.length > MOST_LETTERS ? section : section + drawn
  }
  const rest =
    left > 0
      ? `\n… and ${left} changes more: \`npm run changes -- ${from} --html changes.html\` has all.\n`
      : ''
  return `${text}${rest}`
}

function itemOf(change: TreeChange): string {
  const place = change.step === null ? '' : `${code(change.step)}: `
  return `- ${signOf(change)} ${place}${plain(change.text)}`
}

/** A text that no sign turns into Markdown, HTML, or a message to somebody. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&')
    .replaceAll('@', '&#64;')
}

function code(text: string): string {
  return `\`${text.replace(/[`\s]+/g, ' ')}\``
}
