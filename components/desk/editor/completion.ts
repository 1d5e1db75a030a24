import {
  snippetCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import type { TargetFound } from '@/lib/desk/protocol'
import { ELEMENTS, linkTo } from './elements'

/** What completions are made of. */
export interface Completed {
  readonly interfaces: () => readonly string[]
  /** Ids of pictures: `old/home`. */
  readonly pictures: () => Promise<readonly string[]>
  readonly targets: (words: string) => Promise<readonly TargetFound[]>
}

/** Completes elements, interfaces, pictures, marks and links, by what stands before the cursor. */
export function completionOf({ interfaces, pictures, targets }: Completed) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const line = context.state.doc.lineAt(context.pos)
    const before = line.text.slice(0, context.pos - line.from)
    const value = /="([^"]*)$/.exec(before)?.[1]
    const list = (typed: string, options: readonly Completion[]): CompletionResult => ({
      from: context.pos - typed.length,
      options: [...options],
    })
    const element = /<([A-Za-z]*)$/.exec(before)?.[1]
    if (element !== undefined)
      return list(
        element,
        ELEMENTS.map(({ name, detail, snippet }) =>
          snippetCompletion(snippet, { label: name, detail, type: 'type' }),
        ),
      )
    if (value !== undefined && /<(?:Interface|Screenshot)[^<>]*\bversion="[^"]*$/.test(before))
      return list(
        value,
        interfaces().map((label) => ({ label, type: 'enum' })),
      )
    if (value !== undefined && /<Screenshot[^<>]*\bname="[^"]*$/.test(before)) {
      const names = new Set((await pictures()).map((id) => id.split('/').slice(1).join('/')))
      return list(
        value,
        [...names].map((label) => ({ label, type: 'enum' })),
      )
    }
    if (value !== undefined && /<Mark[^<>]*\bn="[^"]*$/.test(before))
      return list(
        value,
        Array.from({ length: 9 }, (_, n) => ({ label: String(n + 1), type: 'enum' })),
      )
    const link = /\]\(([^)\s]*)$/.exec(before)?.[1]
    if (link === undefined) return null
    const found = await targets(link.replaceAll(/[./-]+|mdx$/g, ' ').trim())
    return {
      from: context.pos - link.length,
      filter: false,
      options: found.map(({ target, title, guideTitle }) => ({
        label: linkTo(target),
        displayLabel: title,
        detail: guideTitle,
      })),
    }
  }
}
