import { inDoubleQuotes, singly } from '../findings/quotes'
import { signFault } from './yaml-signs'

/** A fault in front matter, by its offset in it. */
export interface YamlFault {
  readonly offset: number
  readonly message: string
}

/** A line that names a field: how far it is indented, its dashes, its name, and what stands behind the colon. */
interface FieldLine {
  readonly dashAt?: number
  readonly column: number
  readonly name: string
  readonly value: string
  readonly valueAt: number
}

const FIELD = /^([ ]*)((?:-[ ]+)*)["']?([\p{L}][\w-]*)["']?:(?:[ \t]+(.*?)|)[ \t]*$/u
/** Fields whose values are words for people, where each sign may stand. */
const WORDS = new Set(['title', 'label', 'hint', 'summary', 'alt', 'owner', 'match'])
/** A text as a value of YAML that is read as it is. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}

function fieldIn(line: string): FieldLine | undefined {
  const found = FIELD.exec(line)
  if (!found) return undefined
  const [, lead = '', dashes = '', name = '', value = ''] = found
  const column = lead.length + dashes.length
  const valueAt = value === '' ? line.length : line.indexOf(value, column + name.length + 1)
  return { column, name, value, valueAt, ...(dashes && { dashAt: lead.length }) }
}

/**
 * What was typed wrong in text that is no YAML: the first line, no later than the one behind the parser's complaint, of which that
 * can be said. Undefined where nothing is known but the complaint.
 * @param complaint the offset at which the parser gave up
 */
export function yamlFault(yaml: string, complaint = yaml.length): YamlFault | undefined {
  const last = yaml.slice(0, complaint).split('\n').length
  const open: number[] = []
  let before: FieldLine | undefined
  let item = new Set<string>()
  let dashAt: number | undefined
  let block = -1
  let offset = 0
  for (const [i, raw] of yaml.split('\n').entries()) {
    if (i > last) return undefined
    const line = raw.replace(/\r$/, '')
    const at = (column: number, message: string): YamlFault => ({ offset: start + column, message })
    const start = offset
    offset += raw.length + 1
    const indent = /^[ ]*/.exec(line)![0].length
    if (line.trim() === '' || (block >= 0 && indent > block)) continue
    block = -1
    const sign = signFault(line)
    if (sign) return at(...sign)
    const field = fieldIn(line)
    if (!field) {
      if (
        before &&
        indent <= before.column &&
        /^[|>][+-]?\d?$/.test(before.value) &&
        /^\s*[^\s#-]/.test(line)
      )
        return at(
          indent,
          `the text of "${before.name}:" goes on here, and is to be indented further than its name. Put it in one line: ${before.name}: ${line.trim()}`,
        )
      if (before && indent <= before.column && goesOn(before, line)) return at(indent, wrapped(before, line))
      continue
    }
    const value = valueFault(field, yaml.slice(offset))
    if (value) return at(...value)
    const { column, name } = field
    if (field.dashAt === undefined) {
      const moved = indentFault(field, before, open, item, dashAt)
      if (moved) return at(column, moved)
    } else {
      if (before && before.value !== '' && dashAt !== undefined && field.dashAt > dashAt)
        return at(
          field.dashAt,
          `this dash is indented by ${spaces(field.dashAt)}, that of the entry above by ${dashAt}. Entries of one list begin in one column: indent it by ${dashAt}, and the lines that belong to it by as much less.`,
        )
      item = new Set()
      dashAt = field.dashAt
    }
    while ((open.at(-1) ?? -1) > column) open.pop()
    if (open.at(-1) !== column) open.push(column)
    if (column === 0) dashAt = undefined
    item.add(name)
    before = field
    if (/^[|>][+-]?\d?$/.test(field.value)) block = column
  }
  return undefined
}

/** Whether a line that is no field was to go on with the text of the field above it, as where a long line was broken. */
function goesOn({ name, value }: FieldLine, line: string): boolean {
  return /^[^'"[{|>&*!#]/.test(value) && WORDS.has(name) && /^\s*[^\s#\]}-]/.test(line)
}

function wrapped({ name, value }: FieldLine, line: string): string {
  const whole = `${value} ${line.trim()}`
  const shown = /[:#](?:\s|$)/.test(whole) ? quoted(whole) : whole
  return `this line seems to go on with the text of "${name}:" above it. Write both in one line: ${name}: ${shown}`
}

/** A value that has to stand in quotes, or whose quotes do not fit. */
function valueFault({ name, value, valueAt }: FieldLine, rest: string): [number, string] | undefined {
  const put = (why: string, text = value) =>
    [valueAt, `${why}. Put the text in quotes: ${name}: ${quoted(text)}`] as [number, string]
  const [first = ''] = value
  if (/[“”„‟«»]/.test(first) || (/[‘’‚]/.test(first) && /[‘’]$/.test(value))) {
    if (!/:(?:\s|$)/.test(value)) return undefined
    return put(
      `typographic quotes such as ${first} do not count as quotes`,
      value.replace(/^[“”„‟«»‘’‚]\s*|\s*[“”„‟«»‘’]$/g, ''),
    )
  }
  if (first === '"' || first === "'") return quoteFault(first, name, value, valueAt, rest)
  if (/[@`%*&!]/.test(first)) return put(`a text cannot begin with ${first}`)
  if (/^[-?](?:\s|$)/.test(value)) return put(`a text cannot begin with ${first} and a space`)
  if (/[[{]/.test(first) && WORDS.has(name))
    return put(`a text that begins with ${first} is read as a list or group`)
  if (/[[{]/.test(first)) {
    const close = first === '[' ? ']' : '}'
    if (!value.includes(close) && (rest === '' || FIELD.test(rest.split('\n')[0] ?? '')))
      return [valueAt, `${first} opens here and no ${close} closes it. Add it at the end of the line.`]
    return undefined
  }
  if (/[|>]/.test(first) && !/^[|>][+-]?\d?(?:\s+#.*)?$/.test(value))
    return put(`a text cannot begin with ${first}`)
  if (name === 'when' && /^['"]?[\w/:-]+['"]?:\s+\S/.test(value))
    return [valueAt, `what is known stands in braces. Write when: { ${value} }`]
  if (/:(?:\s|$)/.test(value.replace(/\s#.*$/, ''))) return put('a colon stands in the text')
  return undefined
}

function quoteFault(
  quote: string,
  name: string,
  value: string,
  valueAt: number,
  rest: string,
): [number, string] | undefined {
  const closed = quote === '"' ? /^"(?:[^"\\]|\\.)*"/.exec(value) : /^'(?:[^']|'')*'/.exec(value)
  if (!closed) {
    // A text may go on in the next lines, until its quote.
    const next = rest.split('\n').find((line) => line.trim() !== '')
    if (next !== undefined && !FIELD.test(next) && !/^\s*-\s/.test(next))
      return /^\S/.test(next) && next.includes(quote)
        ? [
            valueAt,
            `a text in quotes that goes on in the next line has to be indented there. Write both in one line: ${name}: ${value} ${next.trim()}`,
          ]
        : undefined
    return [
      valueAt,
      `a quote ${quote} opens here and none closes it. Write ${name}: ${quoted(value.slice(1))}`,
    ]
  }
  const after = value.slice(closed[0].length)
  if (after === '' || /^\s+#/.test(after) || /^\s*$/.test(after)) return escapeFault(name, closed[0], valueAt)
  const [sign = ''] = after.trim()
  if (/^[,;]$/.test(after.trim()))
    return [
      valueAt + value.lastIndexOf(sign),
      `a ${sign === ',' ? 'comma' : 'semicolon'} stands behind the quotes, as no field has it. Write ${name}: ${closed[0]}`,
    ]
  const text = value.slice(1).replace(new RegExp(`${quote}$`), '')
  const cure = quote === "'" ? `'${text.replaceAll("'", "''")}'` : quoted(text)
  const how =
    quote === "'"
      ? "an apostrophe in single quotes ends the text. Write it twice ('')"
      : 'a quote " in double quotes ends the text. Use single quotes around it'
  return [valueAt + closed[0].length - 1, `${how}: ${name}: ${cure}`]
}

/** A backslash in double quotes, where YAML takes it and the next sign for another one. */
function escapeFault(name: string, whole: string, valueAt: number): [number, string] | undefined {
  const escape = whole.startsWith('"') ? /\\(?![0abtnvfre "/\\N_LPxuU])./.exec(whole) : null
  return escape
    ? [valueAt + escape.index, `${inDoubleQuotes(escape[0])}. Use single quotes: ${name}: ${singly(whole)}`]
    : undefined
}

/** A field that begins in another column than those beside it. */
function indentFault(
  { column, name }: FieldLine,
  before: FieldLine | undefined,
  open: readonly number[],
  item: ReadonlySet<string>,
  dashAt: number | undefined,
): string | undefined {
  if (!before)
    return column > 0
      ? `this line is indented by ${spaces(column)} and should not be. Take them away.`
      : undefined
  if (column > before.column && before.value !== '')
    return `"${name}:" is indented by ${spaces(column)}, "${before.name}:" above it by ${before.column}. Fields that belong together begin in one column: indent it by ${before.column}.`
  if (column >= before.column || open.includes(column)) {
    return undefined
  }
  if (dashAt === column && (item.has(name) || name === 'id' || name === 'label'))
    return `an answer begins here without its dash. Write - ${name}: … (a dash, a space), and indent the lines that belong to it as far as "${name}".`
  const right = open.find((one) => one > column) ?? before.column
  return `"${name}:" is indented by ${spaces(column)}, the fields that it belongs to by ${right}. Indent it by ${right}.`
}

function spaces(count: number): string {
  return `${count} ${count === 1 ? 'space' : 'spaces'}`
}
