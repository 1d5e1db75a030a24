import type { Element, ElementContent, Root, RootContent } from 'hast'
import { plainText, type Content } from '@/lib/content'
import { NOTHING_KEPT, type KeptParts } from '@/lib/kept-parts'
import { keyOf, walkOrder, type Guides, type Guide, type Step } from '@/lib/tree'

/** All that can be searched of a step, as plain text. */
export interface SearchDocument {
  readonly guide: Guide
  readonly step: Step
  /** Its keywords: what people look for it with. */
  readonly wanted: readonly string[]
  /** What answers that lead here say beyond their labels: summaries and hints. Symptoms, mostly. */
  readonly asked: string
  /** The same of the step's own answers. */
  readonly offered: string
  /** Headings, what marks point at, and what else is bold: names of things on the screen. */
  readonly names: string
  /** The rest of the text. Notes for staff are in it where the site is built for staff. */
  readonly body: string
  /** The whole text as it runs, a paragraph a line. */
  readonly running: string
}

/**
 * The steps of a language, guide by guide in walking order.
 * @param kept what was made of a guide at an earlier time
 */
export function searchDocuments(
  content: Content,
  lang: string,
  kept: KeptParts = NOTHING_KEPT,
): SearchDocument[] {
  const allGuides = content.guides(lang)
  const asked = askedOf(allGuides)
  return [...allGuides.values()].flatMap((guide) => {
    const order = walkOrder(guide)
    const texts = kept(guide.id, `texts.${lang}`, () =>
      order.map((id) => textsOf(content.body(lang, guide.id, id).tree)),
    )
    return order.flatMap((id, i) => {
      const step = guide.steps.get(id)
      if (!step) return []
      const offered = step.kind === 'question' ? step.choices.map(beyondLabel).join('. ') : ''
      return [
        {
          ...{ guide, step, offered },
          wanted: step.keywords ?? [],
          asked: (asked.get(keyOf({ guide: guide.id, step: id })) ?? []).join('. '),
          ...texts[i]!,
        },
      ]
    })
  })
}

/** For each step, what is said by the answers that lead to it. */
function askedOf(allGuides: Guides): Map<string, string[]> {
  const asked = new Map<string, string[]>()
  for (const guide of allGuides.values()) {
    for (const step of guide.steps.values()) {
      if (step.kind !== 'question') continue
      for (const choice of step.choices) {
        const key = keyOf(choice.to)
        asked.set(key, [...(asked.get(key) ?? []), beyondLabel(choice)])
      }
    }
  }
  return asked
}

function beyondLabel({ summary, hint = '' }: { summary: string; hint?: string }): string {
  return `${summary}. ${plainText(hint)}`
}

const NAMES = /^(?:h[1-6]|Mark|strong)$/
/** What ends a word before it and after it. */
const APART =
  /^(?:p|li|h[1-6]|td|th|dt|dd|div|br|pre|section|Interface|Note|Tip|Warning|AgentNote|Tabs|Tab|Details|Video)$/
/** Attributes that readers see: the name of a tab, and what is said of what is folded away. */
const SHOWN = ['label', 'summary'] as const

function textsOf(tree: Root): Pick<SearchDocument, 'names' | 'body' | 'running'> {
  const names: string[] = []
  const body: string[] = []
  const running: string[] = []
  const meanings = new Set<string>()
  const gather = (node: RootContent | ElementContent, named: boolean): void => {
    if (node.type === 'text') {
      ;(named ? names : body).push(node.value)
      running.push(node.value.replace(/\s+/g, ' '))
    }
    if (node.type !== 'element') return
    const apart = isApart(node)
    const within = named || NAMES.test(node.tagName)
    if (apart) body.push(' ')
    if (APART.test(node.tagName)) running.push('\n')
    if (within) names.push(' ')
    for (const words of shownIn(node)) {
      names.push(` ${words} `)
      running.push(words, '\n')
    }
    // Not where the word stands, in the middle of a sentence.
    if (node.tagName === 'Term') meanings.add(String(node.properties.meaning))
    for (const child of node.children) gather(child, within)
    if (apart) body.push(' ')
    if (APART.test(node.tagName)) running.push('\n')
  }
  for (const node of tree.children) gather(node, false)
  for (const meaning of meanings) {
    body.push(` ${meaning}`)
    running.push('\n', meaning)
  }
  return { names: squeezed(names), body: squeezed(body), running: linesOf(running) }
}

function shownIn({ tagName, properties }: Element): string[] {
  if (tagName !== 'Tab' && tagName !== 'Details') return []
  return SHOWN.map((name) => properties[name]).filter((words) => typeof words === 'string')
}

function isApart({ tagName }: Element): boolean {
  // A name within a sentence parts what stands around it, too.
  return APART.test(tagName) || NAMES.test(tagName)
}

function squeezed(texts: readonly string[]): string {
  return texts.join('').replace(/\s+/g, ' ').trim()
}

function linesOf(texts: readonly string[]): string {
  const lines = texts.join('').split('\n')
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
}
