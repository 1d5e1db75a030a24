import { finding, type About, type Code, type Finding, type Place } from './findings'
import type { Located, Path } from './located'
import { printable } from './printable'
import { inDoubleQuotes, singly } from './quotes'

/** What no text may hold: signs that are none, and what breaks XML and terminals. A line's end and a tab are none of them. */
// eslint-disable-next-line no-control-regex -- these are what it looks for
export const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/
/** What to do with such a sign: two of them part lines and pages elsewhere. */
export function cureOf(sign: string): string {
  return sign === '\v' || sign === '\f' ? 'Put a space or the end of a line in its place.' : 'Remove it.'
}

/** Deeper than any schema looks; also where data that leads back to itself ends. */
const DEEPEST = 50

/** What is wrong with data whatever its schema says: names that JavaScript reads as its own, signs that are none, notes for staff. */
export function checkForbiddenText(
  { data, place, written = () => undefined }: Located,
  code: Code,
  about: About = {},
): Finding[] {
  const findings: Finding[] = []
  const report = (path: Path, message: string, part?: 'key') =>
    findings.push(finding(code, place(path, part), message, about))
  const look = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      const trouble = escapedIn(value, written(path), () => place(path), path) ?? troubleWith(value)
      if (trouble) report(path, trouble)
    } else if (typeof value === 'object' && value !== null && path.length < DEEPEST) {
      for (const key of Object.keys(value)) {
        const inner = [...path, Array.isArray(value) ? Number(key) : key]
        if (key === '__proto__')
          report(inner, 'the name "__proto__" has a meaning of its own and cannot be used. Remove it.', 'key')
        else {
          const trouble = troubleWith(key)
          if (trouble) report(inner, trouble, 'key')
          look((value as Record<string, unknown>)[key], inner)
        }
      }
    }
  }
  look(data, [])
  return findings
}

/** In front matter: a sign that no one types, and that a backslash in double quotes has made of a pattern or a path. */
function escapedIn(
  text: string,
  written: string | undefined,
  place: () => Place,
  path: Path,
): string | undefined {
  if (written === undefined || !/^"[^\r\n]*\\[^\r\n]*"$/.test(written)) return undefined
  const isOne =
    CONTROL.test(text) || (/[\t\n\r]/.test(text) && (path.at(-1) === 'match' || /[A-Za-z]:\\/.test(written)))
  const [escape] = /\\[abtnvfre0]/.exec(written.replaceAll('\\\\', '  ')) ?? []
  if (!isOne || escape === undefined || !place().file.endsWith('.mdx')) return undefined
  return `${inDoubleQuotes(escape)}. Use single quotes: ${singly(written)}.`
}

function troubleWith(text: string): string | undefined {
  const sign = CONTROL.exec(text)?.[0]
  if (sign !== undefined || !text.isWellFormed()) {
    const found = sign === undefined ? 'half of a sign' : `the control character ${printable(sign)}`
    return `expected text, found ${found} in "${shortened(text)}". ${cureOf(sign ?? '')}`
  }
  if (/<\/?AgentNote\b/i.test(text))
    return 'a note for staff stands here, where customers would read it: elements work in the body of a step alone. Move it there.'
  return undefined
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
