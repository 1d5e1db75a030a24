import type { ParsedStep } from '../library/parsed-steps'
import { finding, type About, type Finding } from '../findings/findings'
import { unseenSign } from '../findings/odd-signs'
import { isQuick } from './expression-cost'

/** Every `match` that fits nothing, or other texts than it was meant for, or that could take a reader's browser for ages. One that is no expression has a finding already. */
export function checkExpressions(step: ParsedStep, about: About): Finding[] {
  return step.choices.flatMap(({ match, path }) => {
    if (match === undefined || !isExpression(match)) return []
    const place = step.matter.place([...path, 'match'])
    const never = whyItFitsNothing(match)
    if (never !== undefined) return [finding('front-matter', place, `match: ${never}`, about)]
    if (isQuick(match)) return []
    const message = `match: expected an expression that is quickly done, found "${match}", which can take a browser for ages on some texts. Do not repeat what holds a repetition, as in (a+)+ or (a{1,20} ?){1,20}, and write .{0,40} instead of a further .*.`
    return [finding('front-matter', place, message, about)]
  })
}

/** Why an expression cannot fit what its writer had in mind; a pasted text has single, ordinary spaces, and its case does not count. */
function whyItFitsNothing(match: string): string | undefined {
  const slashes = /^\/(.+)\/[gimsuy]*$/.exec(match)
  if (slashes && /^.*[^/]$|[\s\\()[\]|*+?^$]/.test(match))
    return `an expression is written without the slashes around it. Write ${slashes[1] ?? ''}; capitals do not count anyway.`
  const quoted = /^[“„«‘‚»](.+)[”“»’‘«]$/su.exec(match)?.[1]
  if (quoted !== undefined && !/[“„«‘‚”»’]/.test(quoted))
    return `typographic quotes around an expression are looked for, too, so ${match} hardly fits anything. Write ${quoted} alone, or in plain single quotes.`
  if (unseenSign(match) !== undefined) return `nothing that readers paste fits "${match}".`
  const plain = match.replace(/\\./g, '--').replace(/\[[^\]]*\]/g, (set) => '-'.repeat(set.length))
  if (/^\||\|\||\|$/.test(plain))
    return `a bar | with nothing on one side of it fits any text, so what is on its other sides hardly counts. Take the bar out of "${match}".`
  if (/\s\||\|\s/.test(plain))
    return `the spaces beside the bar | belong to what is looked for, so "${match}" hardly fits anything. Write ${match.replace(/\s*\|\s*/g, '|')}.`
  if (/[\u00A0\u2000-\u200A\u202F\u3000]| {2}(?![+*?{])/.test(plain))
    return `what readers paste has single, ordinary spaces, so "${match}" fits nothing. Write ${match.replace(/\s+/g, ' ')}.`
  if (UNLIKE.every((text) => new RegExp(match, 'i').test(text)))
    return `"${match}" fits every text, so whatever a reader pastes would mean this answer. Write words of the message that the answer is about; an answer for all else has no match.`
  return undefined
}

/** Texts that have nothing in common. */
const UNLIKE = ['e', '7', ' ', '\uE000']

function isExpression(source: string): boolean {
  try {
    return new RegExp(source, 'i').source !== ''
  } catch {
    return false
  }
}
