const DEEPEST = 100

/**
 * Where a text nests quotes, lists, brackets, elements or emphasis more than a hundred deep: no one writes that, and reading it
 * would take minutes. Undefined for any ordinary text. The offset is that of the line or sign.
 */
export function nestsTooDeep(text: string): number | undefined {
  let offset = 0
  let fence = ''
  let brackets = 0
  let openers = 0
  let elements = 0
  for (const line of text.split('\n')) {
    const mark = /^[\s>]*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (fence ? mark.startsWith(fence) : mark) fence = fence ? '' : mark
    else if (!fence) {
      if (containersOf(line) > DEEPEST) return offset
      if (line.trim() === '') brackets = openers = 0
      for (const sign of line.matchAll(/\\.|\[|\]|\*+|_+|<\/?[A-Za-z]|\/>/g)) {
        const at = sign.index
        if (sign[0] === '[') brackets++
        else if (sign[0] === ']') brackets = Math.max(0, brackets - 1)
        else if (sign[0] === '/>' || sign[0].startsWith('</')) elements = Math.max(0, elements - 1)
        else if (sign[0].startsWith('<')) elements++
        else if (!sign[0].startsWith('\\')) {
          const opens = /\S/.test(line[at + sign[0].length] ?? ' ')
          openers = opens ? openers + 1 : Math.max(0, openers - 1)
        }
        if (brackets > DEEPEST || elements > DEEPEST || openers > 10 * DEEPEST) return offset + at
      }
    }
    offset += line.length + 1
  }
  return undefined
}

function containersOf(line: string): number {
  const lead = /^(?:[\s>]|[-+*](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0] ?? ''
  const signs = lead.replace(/\s/g, '').length
  const indent = /^[\t ]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
  return Math.max(signs, line.trim() === '' ? 0 : indent / 2)
}

const MOST_LINES = 5000
const MOST_SIGNS = 128 * 1024
const MOST_LINKS = 2000

/**
 * Where a text is more than a step can be: the parsers take four times as long for twice as many headings, quotations or
 * links. With how much is too much, for a writer.
 */
export function isTooMuch(text: string): { offset: number; most: string } | undefined {
  if (text.length > MOST_SIGNS) return { offset: MOST_SIGNS, most: `${MOST_SIGNS / 1024} thousand signs` }
  return beyond(text, '\n', MOST_LINES, 'lines') ?? beyond(text, '](', MOST_LINKS, 'links')
}

function beyond(text: string, sign: string, most: number, what: string) {
  let at = -1
  for (let found = 0; found <= most; found++) {
    at = text.indexOf(sign, at + 1)
    if (at < 0) return undefined
  }
  return { offset: at, most: `${most} ${what}` }
}
