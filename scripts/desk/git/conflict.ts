import { diffLines } from 'diff'
import { diff3Merge } from 'node-diff3'
import { linesOf } from '../disk/merge'
import { matterSettling } from './matter-conflict'
import { jsonSettling, lockSettling } from './json-conflict'
import { readably } from './readable'
import { hasOtherMarks, kept, settlingOfLines, sidesOf, wordsOf, type Settling, type Sides } from './sides'

/**
 * What is to be asked of a file in conflict: of front matter and of JSON field by field, of a text place by place. What either added
 * to a list of JSON is kept, and a link lock keeps the codes of both. Whatever is answered, what is settled can be read.
 * @param base the file as both had it; undefined where that is not known
 * @param committed the file as each of the two has committed it, for where it cannot be read out of the text between the marks
 * @returns undefined where the file is whole
 */
export function settlingOf(
  file: string,
  text: string,
  base?: string,
  committed?: Sides,
): Settling | undefined {
  const marked = sidesOf(text)
  if (!marked) return undefined
  const sides = committed && hasOtherMarks(text) ? committed : marked
  const settling =
    ofKind(file, sides, base) ??
    (committed && file.endsWith('.json') ? ofKind(file, committed, base) : undefined) ??
    settlingOfLines(text)
  return readably(file, settling, sides)
}

function ofKind(file: string, sides: Sides, base: string | undefined): Settling | undefined {
  if (file === 'links.lock.json') return lockSettling(sides)
  if (file.endsWith('.json')) return jsonSettling(sides, base)
  return file.endsWith('.mdx') ? stepSettling(sides, base) : undefined
}

/** Front matter and text of a step, apart. */
function stepSettling({ ours, theirs }: Sides, base: string | undefined): Settling | undefined {
  const matter = matterSettling(ours, theirs, base)
  if (!matter) return undefined
  const body = textSettling(
    { ours: bodyOf(ours), theirs: bodyOf(theirs) },
    base === undefined ? undefined : bodyOf(base),
  )
  const count = matter.parts.length
  return {
    parts: [...matter.parts, ...body.parts],
    settled: (keep) => {
      const above = matter.settled(keep.slice(0, count))
      if (above === undefined) return undefined
      return above.slice(0, above.length - bodyOf(above).length) + body.settled(keep.slice(count))
    },
  }
}

function textSettling({ ours, theirs }: Sides, base: string | undefined): Settling {
  const began = base ?? commonLines(ours, theirs)
  const places = diff3Merge(linesOf(ours), linesOf(began), linesOf(theirs), { excludeFalseConflicts: true })
  const sides = places.map(({ ok, conflict }) =>
    conflict ? { ours: conflict.a.join(''), theirs: conflict.b.join('') } : (ok ?? []).join(''),
  )
  return {
    parts: sides.flatMap((one) =>
      typeof one === 'string' ? [] : [{ where: 'The text', both: true, ...wordsOf(one), ...one }],
    ),
    settled: (keep) => {
      let n = 0
      return sides.map((one) => (typeof one === 'string' ? one : kept(one, keep[n++]))).join('')
    },
  }
}

/** What two texts have in common: what both began with, where nothing says more. */
function commonLines(ours: string, theirs: string): string {
  return diffLines(ours, theirs)
    .filter(({ added, removed }) => !added && !removed)
    .map(({ value }) => value)
    .join('')
}

/** What stands below the front matter. */
function bodyOf(text: string): string {
  const front = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?^---[ \t]*\r?(?:\n|$)/m.exec(text)
  return front?.index === 0 ? text.slice(front[0].length) : text
}
