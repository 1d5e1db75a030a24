/* What one can say of a line of front matter by its signs alone. */

const NAMES =
  'title|choices|next|then|outcome|keywords|reviewed|reviewBy|draft|owner|sources|aliases|label|to|when|id|hint|summary|match|screenshot|alt|start|products|topic|affects|since|until|status'
const GLUED = new RegExp(`^[ ]*(?:-[ ]+)*(${NAMES}):(?=\\S)`)
/** A space that is none to YAML behind a colon. */
const GAP = new RegExp(`^[ ]*(?:-[ ]+)*(${NAMES}):[ ]*([\u00A0\u2000-\u200B\u202F\u3000]+)[ ]*(?=\\S)`)
const GLUED_DASH = new RegExp(`^[ ]*-(?=(?:${NAMES}):)`)
const LEAD = '(?<lead>[ ]*(?:-[ ]+)*)'
/** Another sign where the colon of a field belongs. */
const TYPED = new RegExp(
  `^${LEAD}(?<name>${NAMES})(?<sign>[ ]*=[ ]*|[ \u00A0]*[\uFF1A\uFE55\u2236\uA789][ \u00A0]*)(?<value>.*)$`,
)
/** Another sign where the hyphen of a list belongs. */
const POINT = new RegExp(
  `^(?<lead>[ ]*)(?<sign>[\u2010-\u2015\u2212\u2022\u00B7\u25AA\u25CF\u25E6*+])[ \u00A0]+(?<value>(?:${NAMES}):.*)$`,
)
/** A field without its colon, of those whose name no sentence begins with. */
const BARE = new RegExp(
  `^[ ]*(?:-[ ]+)*(?<name>title|label|outcome|summary|keywords|aliases|products|reviewed|reviewBy)[ ]+(?<value>[^:]+)$`,
)

/** A line that was to be the second of three hyphens. */
export const ALMOST_END = /^[ ]*(?:-{2}|-{4,}|\.{3}|-*[\u2010-\u2015]+-*|[ ]+---)[ \t]*$/

/** What to do with a line that was to end the front matter. */
export function notTheEnd(line: string): string {
  const found = line.trim() === '---' ? 'this one has a space before them' : `this one is "${line.trim()}"`
  return `the front matter ends with a line of three hyphens, ---, and ${found}. Correct it.`
}

/** Signs that are not to be seen, or that stick to what is beside them. */
export function signFault(line: string): [number, string] | undefined {
  if (ALMOST_END.test(line)) return [0, notTheEnd(line)]
  const lead = /^[\s\u200B\uFEFF-]*/.exec(line)![0]
  const tab = lead.indexOf('\t')
  if (tab >= 0) return [tab, 'a tab indents this line, which YAML does not allow. Put spaces in its place.']
  const odd = lead.search(/[^ -]/)
  if (odd >= 0)
    return [
      odd,
      'a space of another kind (non-breaking, perhaps from a web page) indents this line. Put ordinary spaces in its place.',
    ]
  const gap = GAP.exec(line)
  if (gap) {
    const [whole, name = '', sign = ''] = gap
    const value = line.slice(whole.length).trim()
    return [
      whole.indexOf(sign),
      `a space of another kind (non-breaking, perhaps from a web page) stands behind the colon of "${name}:". Put an ordinary one there: ${name}: ${value}`,
    ]
  }
  const glued = GLUED.exec(line)
  if (glued) {
    const [whole, name = ''] = glued
    const value = line.slice(whole.length).trim()
    return [
      whole.length - name.length - 1,
      `there is no space behind the colon of "${name}:". Write ${name}: ${value}`,
    ]
  }
  const typed = TYPED.exec(line)
  if (typed) {
    const { lead = '', name = '', sign = '', value = '' } = typed.groups ?? {}
    const kind =
      sign.trim() === '=' ? 'an equals sign' : 'a wide colon (perhaps of a Chinese or Japanese keyboard)'
    return [
      lead.length + name.length,
      `${kind} stands behind "${name}", where a plain colon and a space belong. Write ${name}: ${value.replace(/^"(.*)"$/, '$1')}`,
    ]
  }
  const point = POINT.exec(line)
  if (point) {
    const { lead = '', sign = '', value = '' } = point.groups ?? {}
    return [
      lead.length,
      `a list in front matter has a hyphen before each of its items, and this line has ${sign}. Write - ${value}`,
    ]
  }
  const bare = BARE.exec(line)
  if (bare) {
    const { name = '', value = '' } = bare.groups ?? {}
    return [line.indexOf(name) + name.length, `no colon stands behind "${name}". Write ${name}: ${value}`]
  }
  const dash = GLUED_DASH.exec(line)
  if (dash) return [dash[0].length - 1, `there is no space behind the dash. Write - ${line.trim().slice(1)}`]
  return undefined
}
