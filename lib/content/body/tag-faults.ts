import type { Code } from '../findings/findings'
import { ELEMENTS } from './elements'
import { htmlCure } from './html'

/** A fault in a text, by its offset. */
export interface Fault {
  readonly code: Code
  readonly offset: number
  readonly message: string
  /** The parts of the text that were done without so that the rest could be read. */
  readonly without?: readonly (readonly [number, number])[]
}

/** A fault, and the parts of the text to do without so that the rest can be read; left out where that is not known. */
export interface Understood {
  readonly fault: Fault
  readonly remove?: readonly (readonly [number, number])[]
}

const SIGN_ITSELF = 'To show the sign itself, write \\< or &lt;.'
const TYPOGRAPHIC = /[“”„‟«»‘’‚′″]/

/** What is wrong where a tag begins that does not go on as one. `offset` is where the parser gave up. */
export function brokenTag(text: string, offset: number, reason: string): Understood {
  const at = Math.max(0, text.lastIndexOf('<', offset))
  const rest = text.slice(at)
  const syntax = (message: string, length: number): Understood => ({
    fault: { code: 'syntax', offset: at, message },
    remove: [[at, at + length]],
  })
  const comment = /^<!--[\s\S]*?(?:-->|$)/.exec(rest)
  if (comment)
    return syntax(
      'a comment <!-- … --> has no place in content. Remove it; a remark for colleagues is <AgentNote>…</AgentNote>, and the history is in Git.',
      comment[0].length,
    )
  // Slack writes the words of a link behind a bar.
  const address = /^<((?:https?:\/\/|mailto:)[^\s>|]*)(?:\|([^<>\n]*))?>?/.exec(rest)
  if (address)
    return syntax(
      `an address in angle brackets is read as a tag. Write [${address[2]?.trim() ?? 'text'}](${address[1] ?? ''}) instead.`,
      address[0].length,
    )
  const mail = /^<([\w.+-]+@[\w.-]+\w)>/.exec(rest)
  if (mail)
    return syntax(
      `an address in angle brackets is read as a tag. Write [${mail[1] ?? ''}](mailto:${mail[1] ?? ''}) instead.`,
      mail[0].length,
    )
  const nameless = /^<([A-Z]\w*)\s*=\s*["“”'«]?([^"“”'«»<>\s]*)["“”'»]?/.exec(rest)
  const field = attributeOf(nameless?.[1])
  if (nameless && field !== undefined)
    return {
      fault: {
        code: 'syntax',
        offset: at,
        message: `the name of the attribute is missing. Write <${nameless[1] ?? ''} ${field}="${nameless[2] ?? ''}">`,
      },
    }
  return (
    brokenAttribute(rest, at) ??
    syntax(`the sign < begins a tag here, but no tag follows: ${reason}. ${SIGN_ITSELF}`, 1)
  )
}

/** A tag with its name, up to its end; the end of the text where it has none. */
const TAG = /^<([A-Za-z][\w.]*)(\s[^<>]*?)(\/?>|(?=<)|$)/

function brokenAttribute(rest: string, at: number): Understood | undefined {
  const [, name = '', attributes = '', end = ''] = TAG.exec(rest) ?? []
  if (attributes === '') return undefined
  const from = at + 1 + name.length
  const understood = (column: number, message: string): Understood => ({
    fault: { code: 'syntax', offset: from + column, message: `<${name}>: ${message}` },
    ...(end.includes('>') && { remove: [[from, from + attributes.length]] }),
  })
  if (isHtml(name))
    return {
      fault: { code: 'syntax', offset: at, message: noHtml(name) },
      ...(end && { remove: [[at, at + 1 + name.length + attributes.length + end.length]] }),
    }
  const typographic = new RegExp(
    `[\\w-]+\\s*=\\s*${TYPOGRAPHIC.source}([^"=]*?)(?:${TYPOGRAPHIC.source}|"|\\s*$)`,
  ).exec(attributes)
  if (typographic) {
    const field = typographic[0].split('=')[0]?.trim() ?? ''
    return understood(
      typographic.index,
      `typographic quotes do not count here. Write plain ones: ${field}="${typographic[1]?.trim() ?? ''}".`,
    )
  }
  const bare = /([\w-]+)\s*=\s*([^\s"'{=]+)/.exec(
    attributes.replace(/"[^"]*"|'[^']*'/g, (value) => '"'.padEnd(value.length - 1) + '"'),
  )
  if (bare)
    return understood(bare.index, `a value stands in quotes. Write ${bare[1] ?? ''}="${bare[2] ?? ''}".`)
  if (!end.includes('>'))
    return understood(0, 'the tag has no end. Add > behind its last attribute; a quote may be missing, too.')
  const value = /^\s*["'“”]([^"'“”]*)["'“”]\s*$/.exec(attributes)?.[1]
  const field = attributeOf(name)
  if (value !== undefined && field !== undefined)
    return understood(0, `the name of the attribute is missing. Write ${field}="${value}".`)
  const inner = /([\w-]+)="([^"=]*"[^=]*?)"\s*(?=$|[\w-]+=)/.exec(attributes)
  if (inner)
    return understood(
      inner.index,
      `a quote " within a value ends it. Write ${inner[1] ?? ''}='${(inner[2] ?? '').replaceAll("'", '’')}', or typographic quotes within it.`,
    )
  return understood(0, 'an attribute is written as name="value", with one pair of quotes.')
}

/** Elements that are one tag alone. */
export const HOLD_NOTHING: ReadonlySet<string> = new Set(['Screenshot', 'Video', 'Term'])

/** A tag that is not closed where its block ends. */
export function unclosedTag(text: string, at: number, name: string): Understood {
  const [whole = name] = /^<[^<>]*>/.exec(text.slice(at)) ?? []
  const bare = name.replace(/[<>]/g, '')
  const close = `</${bare}>`
  const syntax = (message: string): Understood => ({
    fault: { code: 'syntax', offset: at, message },
    remove: [[at, at + whole.length]],
  })
  if (/^(?:[\w-]+\.)+[a-z]{2,}$/.test(bare))
    return syntax(`an address in angle brackets is read as a tag. Write [${bare}](https://${bare}) instead.`)
  if (bare.toLowerCase() === 'br') return syntax(`${name} is not closed. ${htmlCure('br') ?? ''}`)
  if (isHtml(bare)) return syntax(noHtml(bare))
  if (HOLD_NOTHING.has(bare)) {
    const closed = whole.replace(/\s*\/?>$/, ' />')
    return syntax(`${name} holds nothing, and so its tag ends with />. Write ${closed}`)
  }
  const twice = text.slice(at + whole.length).indexOf(whole)
  const slash =
    twice >= 0 && !text.slice(at + whole.length).includes(close)
      ? ` If the second ${whole} is its end, it lacks its slash: ${close}.`
      : ''
  const sign = /^[a-z]/.test(bare) ? ` If it is no element, write \\${name}.` : ''
  return {
    fault: {
      code: 'syntax',
      offset: at,
      message: `${name} is not closed where its paragraph, list or quote ends. Write ${close} after its content, both tags alone on a line or both in one line.${slash}${sign}`,
    },
    ...(sign && { remove: [[at, at + whole.length]] }),
  }
}

/** A closing tag that closes something else than what is open, or nothing. `offset` is where it is. */
export function strayTag(text: string, offset: number, opened?: { name: string; line: number }): Understood {
  const at = Math.max(0, text.lastIndexOf('<', offset))
  const [tag = '</…>'] = /^<\/[^<>]*>/.exec(text.slice(at)) ?? []
  const bare = tag.replace(/[</>\s]/g, '')
  const begun = opened ? undefined : unopened(text.slice(0, at), bare)
  if (begun) return { fault: { code: 'syntax', ...begun } }
  const isBreak = bare.toLowerCase() === 'br'
  const message = isBreak
    ? `${tag} is no tag. ${htmlCure('br') ?? ''}`
    : opened
      ? `${tag} stands where <${opened.name}> of line ${opened.line} has to be closed first. Write </${opened.name}> here; tags close in the reverse of the order in which they open.`
      : `${tag} closes nothing: no <${bare}> is open here. Take it away, or write <${bare}> where it begins, both tags alone on a line or both in one line.`
  return {
    fault: { code: 'syntax', offset: at, message },
    ...(isBreak && { remove: [[at, at + tag.length]] }),
  }
}

/** The tag that was to open an element before its closing one, and does not: it has a space behind its sign, or closes itself. */
function unopened(before: string, name: string): { offset: number; message: string } | undefined {
  if (!/^[A-Z]\w*$/.test(name) || HOLD_NOTHING.has(name)) return undefined
  const last = [...before.matchAll(new RegExp(`<(/?)([ \\t]*)${name}(?![\\w.])([^<>]*)>`, 'g'))].at(-1)
  if (!last || last[1]) return undefined
  const { 0: whole, 2: gap, 3: rest = '', index } = last
  if (gap)
    return {
      offset: index,
      message: `${whole} is no tag, for a space stands behind its sign <. Write <${name}${rest}>`,
    }
  return rest.endsWith('/')
    ? {
        offset: index,
        message: `${whole} closes itself, and what it is to hold follows. Write <${name}${rest.replace(/\s*\/$/, '')}>`,
      }
    : undefined
}

/** The attribute that an element of ours needs most. */
function attributeOf(name = ''): string | undefined {
  return Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name]?.[0] : undefined
}

/** Whether a name is HTML's and not one of our elements, which HTML has in small letters. */
function isHtml(name: string): boolean {
  return !Object.hasOwn(ELEMENTS, name) && htmlCure(name) !== undefined
}

/** That HTML is not read, with what does the same. */
export function noHtml(name: string): string {
  return `<${name}> is HTML, which is not read here. ${htmlCure(name) ?? ''}`
}
