import { quoted, type YamlFault } from './yaml-faults'

/* What YAML reads without a fault, and otherwise than it was meant. */

/** All of it, by its offsets in the text. */
export function yamlOddities(yaml: string): YamlFault[] {
  return [...cutByRemarks(yaml), ...gluedInGroups(yaml), ...cutByMarks(yaml)]
}

const GROUP = /^(?<lead>[ ]*(?:-[ ]+)*(?:[\w-]+:[ ]+)?\{)(?<inner>[^{}]*)\}[ ]*(?:#.*)?$/

/** Fields of a group without a space behind their colon, which are names alone: `when: {interface:old}`. */
function gluedInGroups(yaml: string): YamlFault[] {
  if (!yaml.includes('{')) return []
  const found: YamlFault[] = []
  let offset = 0
  for (const line of yaml.split('\n')) {
    const { lead = '', inner = '' } = GROUP.exec(line.replace(/\r$/, ''))?.groups ?? {}
    let at = offset + lead.length
    for (const part of inner.split(/,(?![^[]*\])/)) {
      // A name in quotes needs no space behind its colon.
      const glued = /^(\s*)([^\s"'[\]:][^"'[\]]*):([^\s:]+)\s*$/.exec(part)
      if (glued && !/:\s/.test(part)) {
        const [, space = '', name = '', value = ''] = glued
        const message = `there is no space behind the colon of "${name}:", so that "${name}:${value}" is one name and says nothing. Write ${name}: ${value}`
        found.push({ offset: at + space.length, message })
      }
      at += part.length + 1
    }
    offset += line.length + 1
  }
  return found
}

const MARKED =
  /^(?<lead>[ ]*(?:-[ ]+)*(?:(?:title|label|hint|summary|alt|owner):|-)[ ]+)(?<value>[&!][^\s[{]*[ ]+\S.*?)[ ]*$/

/** Texts that begin with a sign by which YAML names or types what follows, `title: &Co bikes`: readers would not see the first word. */
function cutByMarks(yaml: string): YamlFault[] {
  if (!/[ ][&!]/.test(yaml)) return []
  const found: YamlFault[] = []
  let offset = 0
  for (const line of yaml.split('\n')) {
    const { lead = '', value = '' } = MARKED.exec(line.replace(/\r$/, ''))?.groups ?? {}
    if (value !== '')
      found.push({
        offset: offset + lead.length,
        message: `a text cannot begin with ${value[0]!}: readers would not see "${value.split(' ')[0]!}". Put the text in quotes: ${lead.trim().replace(/^-[ ]+(?=\S)/, '')} ${quoted(value)}`,
      })
    offset += line.length + 1
  }
  return found
}

/**
 * The sign with a space behind it, in the midst of a text: words that cannot end there stand before it, or those that a number
 * follows. Behind any other it is a remark.
 */
const UNENDED =
  '(?:the|an?|and|or|of|to|by|with|from|in|on|at|under|is|are|der|die|das|ein|eine|und|oder|mit|von|zu|auf|a|s|na|od|code|error|fault|number|no\\.?|nr\\.?|room|position|pos\\.?|item|order|ticket|line|button|key|step|fehler|nummer|zimmer|raum|č\\.|číslo|chyba|kód)'

const COMMENT = new RegExp(
  `^[ ]*(?:-[ ]+)*(?:(?:title|label|hint|summary|alt|owner):|-)[ ]+((?:[^'"#\\s][^\\n]*?[ ])?)(?:#(?=[^\\s#])|(?<=(?:^|[^\\p{L}])${UNENDED}[ ])#(?=[ ]+\\S)|#(?=[ ]+\\d))`,
  'iu',
)

/** Texts that a number sign cuts short, since it begins a remark: `title: Fault #12 is solved`. */
function cutByRemarks(yaml: string): YamlFault[] {
  if (!yaml.includes(' #')) return []
  const found: YamlFault[] = []
  let offset = 0
  for (const line of yaml.split('\n')) {
    const cut = COMMENT.exec(line)
    if (cut) {
      const value = line.slice(cut[0].length - 1 - (cut[1]?.length ?? 0)).trim()
      const field = /([\w-]+:|-)[ ]+$/.exec(line.slice(0, line.indexOf(value)))?.[1] ?? ''
      found.push({
        offset: offset + cut[0].length - 1,
        message: `a remark begins at #, so readers would not see "${line.slice(cut[0].length - 1).trim()}". Put the text in quotes: ${field} ${quoted(value)}`,
      })
    }
    offset += line.length + 1
  }
  return found
}
