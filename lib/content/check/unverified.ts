import type { Nodes } from 'mdast'
import type { ParsedStep } from '../library/parsed-steps'
import { finding, type Finding } from '../findings/findings'
import { resolve, type ParsedGuides } from '../library/guides'

/**
 * An instruction that has the reader do something, which its numbered list shows, and leads straight to `solved` without asking
 * whether it helped (`unverified`).
 */
export function checkVerified(
  step: ParsedStep,
  guide: string,
  tree: Nodes,
  parsedGuides: ParsedGuides,
): Finding[] {
  if (step.next === undefined || step.then !== undefined || !hasNumberedList(tree)) return []
  const to = resolve(step.next, guide, parsedGuides)
  if (!to || parsedGuides.get(to.guide)?.steps.get(to.step)?.outcome !== 'solved') return []
  const message = `the reader does something here, and is told that it is solved without being asked. Make it a question: "It works now" leads to "${step.next}", "It still fails" leads on.`
  return [finding('unverified', step.matter.place(['next']), message, { guide, step: step.id })]
}

function hasNumberedList(node: Nodes): boolean {
  if (node.type === 'list' && node.ordered && node.children.length > 1) return true
  return 'children' in node && node.children.some((child) => hasNumberedList(child))
}
