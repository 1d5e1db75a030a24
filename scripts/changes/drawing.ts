import { mapOf } from '@/lib/map/map'
import type { Drawing } from '@/lib/map/types'
import { messages } from '@/lib/messages'
import type { Guides, Step } from '@/lib/tree'
import { shownStep } from './pairs'
import type { LineMark, Union, UnionStep } from './union'

/** The signs that stand beside what changed, so that no colour has to be told from another. */
export const SIGNS = { added: '+', gone: '−', changed: '≠', unread: '?', same: '' } as const

/** What is written at a line: its answer, with what became of it. */
export function lineText(mark: LineMark, said: string): string {
  const with_ = (sign: string, word: string) => (said === '' ? `${sign} ${word}` : `${sign} ${said}`)
  if (mark === 'same') return said
  if (mark === 'added') return with_('+', 'new')
  if (mark === 'gone') return with_('−', 'gone')
  return said === '' ? `» ${wordOf(mark)}` : `» ${said} (${wordOf(mark)})`
}

function wordOf(mark: 'now' | 'was'): string {
  return mark === 'now' ? 'now' : 'before'
}

/** What stands above a step's title. */
function captionOf(union: Union, id: string, former: string | undefined): string {
  const say = messages('en')
  const { pair, mark, hidden } = union.steps.get(id)!
  const step = shownStep(pair)
  const words = [
    mark === 'same'
      ? ''
      : `${SIGNS[mark]} ${{ added: 'new', gone: 'gone', changed: 'changed', unread: 'cannot be read' }[mark]}`,
    say.kind[kindOf(step)],
    pair.was === undefined ? '' : `was ${pair.was.replace(`${pair.at.guide}/`, '')}`,
    former !== undefined && former !== union.guide.start && id === union.guide.start ? 'starts here now' : '',
    former !== undefined && former !== union.guide.start && id === former ? 'started here before' : '',
    hidden === 0 ? '' : `${hidden} more ${hidden === 1 ? 'answer' : 'answers'}`,
  ]
  return words.filter(Boolean).join(' · ')
}

/** Of which kind a step is drawn. */
function kindOf(step: Step): 'question' | 'instruction' | 'solved' | 'support' {
  return step.kind === 'outcome' ? step.outcome : step.kind
}

/** The map of both times of a guide; of a large one, the parts in which something changed. */
export function drawingsOf(
  unions: Guides,
  union: Union,
  former: string | undefined,
  isTouched: (step: string) => boolean,
): Drawing[] {
  const say = messages('en')
  const { parts } = mapOf(
    unions,
    union.guide,
    {
      ...say,
      number: String,
      part: (n, { from, to }) => say.mapPart(String(n), from, to),
      plain: (text) => text,
      direction: 'ltr',
      atLine: (step, answer, label) => {
        const line = lineAt(union.steps.get(step), answer)
        return line ? lineText(line.mark, line.said) : label
      },
      atStep: (step, number) => `${number} · ${captionOf(union, step, former)}`,
    },
    (steps) => steps.some(isTouched),
  )
  return parts.map(({ drawing }) => ({
    ...drawing,
    // Everything was laid out as a question, and is drawn as what it is.
    nodes: drawing.nodes.map((node) => {
      const pair = union.steps.get(node.id)?.pair
      return pair ? { ...node, kind: kindOf(shownStep(pair)) } : node
    }),
  }))
}

/** The line that an answer of a union's step stands for. */
export function lineAt(step: UnionStep | undefined, answer: string): UnionStep['lines'][number] | undefined {
  return answer === '' ? undefined : step?.lines[Number(answer)]
}
