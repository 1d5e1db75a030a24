import type { Finding } from '@/lib/content'
import { slug } from '@/lib/content'
import type { DeskFinding } from '@/lib/desk/protocol'
import { setField } from '../text/matter'
import { closed, otherElement } from './tags'
import { minimalEdit, type At, type Cure } from './text-edit'

/** What the messages of the check say of a cure, and the edits that do it. */
const CURES: readonly { said: RegExp; make: (said: RegExpExecArray, at: At) => Cure | undefined }[] = [
  { said: /^languages\[\d+\]: expected a language such as .*found "(([a-z]+)[^"]*)"/, make: spokenLanguage },
  { said: /"([^"]+)".*did you mean "([^"]+)"\?/s, make: nearName },
  // Whether a folder or the settings are right, only a person knows.
  { said: /^(?!.*rename it to ).*?"([^"]+)".*[Ww]rite "([^"]+)"/s, make: nearName },
  {
    said: /expected "([^"]+)" as in the first language, found "([^"]+)"/,
    make: ([, to = '', from = ''], at) => instead(at, from, to),
  },
  { said: /there is no element <([\w.]+)>; did you mean <([\w.]+)>\?/, make: otherElement },
  { said: /<([\w.]+)> is not closed where/, make: closed },
  { said: /Write <br \/>/, make: (_, at) => pattern(at, /^<\/?br\s*>/i, '<br />') },
  {
    said: /Put the text in quotes: ([\w-]+): (.+)$/,
    make: ([, name = '', value = ''], at) => inQuotes(at, name, value),
  },
  {
    said: /no space behind the colon of "([\w-]+):"/,
    make: ([, name = ''], at) => pattern(at, new RegExp(`^${name}:`), `${name}: `, 'Put the space'),
  },
  { said: /no space behind the dash/, make: (_, at) => pattern(at, /^-/, '- ', 'Put the space') },
  { said: /(?:a tab|a space of another kind).*indents this line/, make: (_, at) => indented(at) },
  {
    said: /Write plain ones: ([\w-]+)="/,
    make: (_, at) =>
      replaced(
        at,
        /^([\w-]+)\s*=\s*[“”„‟«»‘’‚′″]([^"=>]*?)[“”„‟«»‘’‚′″"]/,
        (name, value) => `${name}="${value}"`,
        'Write plain quotes',
      ),
  },
  {
    said: /a value stands in quotes/,
    make: (_, at) =>
      replaced(
        at,
        /^([\w-]+)\s*=\s*([^\s"'{=>]+)/,
        (name, value) => `${name}="${value}"`,
        'Put it in quotes',
      ),
  },
  {
    said: /or write "only" in this tag/,
    make: (_, at) =>
      replaced(
        at,
        /^(<Interface\b[^>]*?)(\s*>)/,
        (tag, end) => `${tag} only${end}`,
        'Say that it is for this one only',
      ),
  },
  { said: /a picture without a text alternative|needs a text alternative|alt/, make: alternative },
  { said: /both have the id "|two answers have the id "/, make: ownId },
]

/** Findings with what a click can do about each, where that is mechanical. `text` is that of their one file. */
export function withCures(findings: readonly Finding[], text: string): DeskFinding[] {
  return findings.map((finding) => {
    const cure = cureOf(finding, text)
    return cure ? { ...finding, cure: { label: cure.label, name: cureName(finding) } } : { ...finding }
  })
}

/** The same name for the same finding at the same place. */
export function cureName({ file, line, column, code }: Finding | DeskFinding): string {
  return `${code} ${line}:${column} ${file}`
}

/** What is to be done about a finding; undefined where only a person knows. */
export function cureOf(
  { line, column, message, code }: Finding | DeskFinding,
  text: string,
): Cure | undefined {
  const offset = offsetAt(text, line, column)
  const at: At = { text, offset, rest: text.slice(offset), message }
  for (const { said, make } of CURES) {
    const match = said.exec(message)
    if (!match || (make === alternative && code !== 'alt')) continue
    const cure = make(match, at)
    if (cure) return cure
  }
  return undefined
}

function offsetAt(text: string, line: number, column: number): number {
  let start = 0
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1 || text.length
  return start + column - 1
}

function nearName([, from = '', to = '']: RegExpExecArray, at: At): Cure | undefined {
  const quoted = [...at.message.matchAll(/"([^"]+)"/g)].map(([, name]) => name!)
  // A message names where it is first, and then what is wrong.
  const there = at.rest.replace(/^["']/, '')
  const token = /^[\w-]+\/[\w-]+/.exec(there)?.[0]
  // A step of another guide is named with its guide.
  const whole = to.includes('/') && quoted.some((name) => token?.endsWith(`/${name}`)) ? token : undefined
  const wrong = whole ?? quoted.find((name) => name !== to && there.startsWith(name)) ?? from
  return instead(at, wrong, to)
}

/** The language that the words of the settings are in, where they are in none of another region: `cs` for `cs_CZ`. */
function spokenLanguage([, from = '', language = '']: RegExpExecArray, at: At): Cure | undefined {
  const isSaid = (tag: string) => at.text.includes(`"${tag}":`)
  return isSaid(language) && !isSaid(from.replaceAll('_', '-')) ? instead(at, from, language) : undefined
}

/** One name for another, where the finding is: the name itself, also in quotes, or the address of a link. */
function instead({ rest, offset }: At, from: string, to: string): Cure | undefined {
  const line = rest.slice(0, rest.search(/[\r\n]|$/))
  const isThere = rest.replace(/^["']/, '').startsWith(from)
  const place = isThere ? rest.indexOf(from) : /^!?\[/.test(rest) ? line.indexOf(`(${from}`) + 1 : 0
  if (!isThere && place === 0) return undefined
  const start = offset + place
  return { label: `Write ${to}`, edits: [{ start, end: start + from.length, text: to }] }
}

function pattern(at: At, what: RegExp, to: string, label = `Write ${to}`): Cure | undefined {
  return replaced(at, what, () => to, label)
}

function replaced(
  { rest, offset }: At,
  what: RegExp,
  to: (...groups: string[]) => string,
  label: string,
): Cure | undefined {
  const found = what.exec(rest)
  if (!found) return undefined
  const start = offset + found.index
  return { label, edits: [{ start, end: start + found[0].length, text: to(...found.slice(1)) }] }
}

function indented({ text, offset }: At): Cure {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const line = text.slice(start).split('\n')[0]!
  const [lead = ''] = /^[\s\u200B]*?(?=\S|$)/.exec(line) ?? []
  const spaces = lead.replaceAll('\t', '  ').replaceAll('\u200B', '').replaceAll(/[^ ]/g, ' ')
  // The field of an answer stands below the one above it.
  const above = /(?:^|\n)( +(?:- +)?)[\w-]+:[^\n]*\n$/.exec(text.slice(0, start))?.[1]
  const isField = above !== undefined && /^[\w-]+:/.test(line.slice(lead.length))
  return {
    label: 'Indent with spaces',
    edits: [{ start, end: start + lead.length, text: isField ? ' '.repeat(above.length) : spaces }],
  }
}

/** Puts the whole value of a field into quotes, from wherever in it the finding is. */
function inQuotes({ text, offset }: At, name: string, value: string): Cure | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const line = text.slice(start).split(/\r?\n/)[0]!
  const field = new RegExp(`^\\s*(?:- +)?${name}:\\s*`).exec(line)
  if (!field) return undefined
  return {
    label: 'Put it in quotes',
    edits: [{ start: start + field[0].length, end: start + line.length, text: value }],
  }
}

const TO_SAY = 'TODO What it shows'

function alternative(_: RegExpExecArray, at: At): Cure | undefined {
  const label = 'Add a place for its words'
  const image = replaced(at, /^!\[\s*\]/, () => `![${TO_SAY}]`, label)
  const empty = replaced(at, /^(<\w+\b[^>]*?\salt=)(?:""|'')/, (tag) => `${tag}"${TO_SAY}"`, label)
  const element = replaced(
    at,
    /^(<(?:Screenshot|Video)\b)(?![^>]*\salt=)/,
    (tag) => `${tag} alt="${TO_SAY}"`,
    label,
  )
  const own = image ?? empty ?? element
  if (own) return own
  const start = at.text.lastIndexOf('\n', at.offset - 1) + 1
  const field = /^(\s*)(?:- )?screenshot:.*$/m.exec(at.text.slice(start).split('\n')[0]!)
  if (!field) return undefined
  const end = start + field[0].replace(/\r$/, '').length
  const indent = ' '.repeat(field[0].indexOf('screenshot:'))
  return { label, edits: [{ start: end, end, text: `\n${indent}alt: ${TO_SAY}` }] }
}

/** Gives the answer an id of its own, made of its words. */
function ownId(_: RegExpExecArray, { text, offset }: At): Cure | undefined {
  const before = text.slice(0, offset)
  const begin = before.search(/^choices:/m)
  if (begin < 0) return undefined
  const place = [...before.slice(begin).matchAll(/^\s*- /gm)].length - 1
  const item = text.slice(begin).split(/^\s*- /m)[place + 1] ?? ''
  const label = /label:\s*['"]?(.*?)['"]?\s*$/m.exec(item)?.[1] ?? ''
  const id = (slug(label) || `answer-${place + 1}`).slice(0, 40).replace(/-+$/, '')
  const changed = setField(['choices', place, 'id'], id)(text)
  return changed === undefined || changed === text
    ? undefined
    : { label: `Name it ${id}`, edits: [minimalEdit(text, changed)] }
}
