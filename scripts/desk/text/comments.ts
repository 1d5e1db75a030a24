import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { defaultAnswerId } from '@/lib/tree'
import {
  commentsIn,
  contentEnd,
  entryStart,
  eolOf,
  keyStart,
  lineEnd,
  lineStart,
  pairEnd,
  type Comment,
} from './yaml-text'

// How the comments of several texts of YAML come together in one.

/**
 * A text with the comments of others: each that one of them has and `yaml` lacks stands above the field or answer about which it was. What
 * two began with and one of them took away is not one of those, and goes.
 * @param base what both began with, where that is known
 */
export function withComments(yaml: string, ours: string, theirs: string, base: string | undefined): string {
  const [mine, other] = [ours, theirs].map(commentsIn) as [Comment[], Comment[]]
  const texts = new Set([...mine, ...other].map(({ text }) => text))
  return [...texts].reduce((now, text) => {
    const count = (comments: readonly Comment[]) => comments.filter((one) => one.text === text).length
    const [own, their] = [count(mine), count(other)]
    const before = base === undefined ? undefined : count(commentsIn(base))
    const wanted = own === before ? their : their === before ? own : Math.max(own, their)
    const source = their >= own ? theirs : ours
    let made = now
    for (let n = count(commentsIn(made)); n < wanted; n++) made = withComment(made, source, text, n)
    for (let n = count(commentsIn(made)); n > wanted; n--) made = withoutComment(made, text)
    return made
  }, yaml)
}

/** Writes the n-th comment of this text in `source` into another one. */
function withComment(yaml: string, source: string, text: string, n: number): string {
  const { start } = commentsIn(source).filter((one) => one.text === text)[n]!
  const eol = eolOf(yaml)
  const places = placesIn(yaml)
  const near = aboutIn(source, start).flatMap((name) => places.filter((one) => one.name === name))
  for (const { start: at } of near) {
    const line = lineStart(yaml, at)
    const indent = /^[ \t]*/.exec(yaml.slice(line))![0]
    const made = yaml.slice(0, line) + indent + text + eol + yaml.slice(line)
    if (saysTheSame(made, yaml)) return made
  }
  const gap = yaml === '' || yaml.endsWith('\n') ? '' : eol
  const below = yaml + gap + text + eol
  return saysTheSame(below, yaml) ? below : text + eol + yaml
}

function withoutComment(yaml: string, text: string): string {
  const alone = commentsIn(yaml).find(
    (one) => one.text === text && yaml.slice(lineStart(yaml, one.start), one.start).trim() === '',
  )
  if (!alone) return yaml
  const made = yaml.slice(0, lineStart(yaml, alone.start)) + yaml.slice(lineEnd(yaml, alone.start))
  return saysTheSame(made, yaml) ? made : yaml
}

function saysTheSame(one: string, other: string): boolean {
  const [made, was] = [one, other].map((yaml) => {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' })
    return document.errors.length > 0 ? undefined : JSON.stringify(document.toJS({ maxAliasCount: 100 }))
  })
  return made !== undefined && made === was
}

/** A field, an answer, or a field of one, by a name that is the same in another text. */
interface Place {
  readonly name: string
  readonly start: number
  readonly end: number
  /** The name of the answer or list in which it lies. */
  readonly within: string
}

function placesIn(yaml: string): Place[] {
  const places: Place[] = []
  const walk = (node: unknown, within: string): void => {
    if (isMap(node))
      for (const pair of node.items) {
        const name = `${within}/${String(isScalar(pair.key) ? pair.key.value : '')}`
        places.push({ name, within, start: keyStart(pair), end: pairEnd(pair, yaml) })
        walk(pair.value, name)
      }
    if (isSeq(node))
      node.items.forEach((item, n) => {
        const [id, to] = isMap(item) ? [item.get('id'), item.get('to')] : []
        const own = id ?? (typeof to === 'string' ? defaultAnswerId(to) : isScalar(item) ? item.value : n)
        const name = `${within}/- ${String(own)}`
        places.push({ name, within, start: entryStart(item, yaml), end: contentEnd(item, yaml) })
        walk(item, name)
      })
  }
  walk(parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' }).contents, '')
  return places
}

/** What a comment is about: on the line of a field that field, above one the one below. The nearest first, then what follows, then what it lies in. */
function aboutIn(yaml: string, comment: number): string[] {
  const places = placesIn(yaml)
  const line = lineStart(yaml, comment)
  const isAlone = yaml.slice(line, comment).trim() === ''
  const around = places.filter(({ start, end }) => start < comment && comment < end)
  const within = around.at(-1)?.name ?? ''
  const below = places.filter((one) => one.start > comment && one.within === within)
  const beside = isAlone ? [] : places.filter(({ start }) => start < comment && start >= line).reverse()
  return [...beside, ...below, ...around.reverse()].map(({ name }) => name)
}
