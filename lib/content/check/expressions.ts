import type { ParsedStep } from '../library/parsed-steps'
import { finding, type About, type Finding } from '../findings/findings'
import { isQuick } from './expression-cost'

/** Every `match` that could take a reader's browser for ages. One that is no expression has a finding already. */
export function checkExpressions(step: ParsedStep, about: About): Finding[] {
  return step.choices.flatMap(({ match, path }) => {
    if (match === undefined || !isExpression(match) || isQuick(match)) return []
    const place = step.matter.place([...path, 'match'])
    const message = `match: expected an expression that is quickly done, found "${match}", which can take a browser for ages on some texts. Do not repeat what holds a repetition, as in (a+)+ or (a{1,20} ?){1,20}, and write .{0,40} instead of a further .*.`
    return [finding('front-matter', place, message, about)]
  })
}

function isExpression(source: string): boolean {
  try {
    return new RegExp(source, 'i').source !== ''
  } catch {
    return false
  }
}
