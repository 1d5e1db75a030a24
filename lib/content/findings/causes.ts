import { bare, type Code, type Finding, type Place } from './findings'

/** Faults that leave open what a file means to the tree: which step it is, and where it leads. */
const OF_STRUCTURE: ReadonlySet<Code> = new Set([
  'front-matter',
  'missing-target',
  'duplicate-id',
  'kind',
  'bad-id',
  'no-way-out',
])
/** Faults around which a text is read with holes: headings may be missing. What else is, its own finding says (`partsOf`, `tagAt`). */
const OF_TEXT: ReadonlySet<Code> = new Set(['syntax', 'expression', 'unknown-component'])

/** What stands for the text of a file, as its path stands for what it means to the tree. */
export function textOf(file: string): string {
  return `${file}#text`
}

/**
 * What stands for the parts, pictures and marks of a file's text: one of them may be missing, or stand elsewhere than it seems, where a
 * tag is at fault that may be one, or hold some.
 */
export function partsOf(file: string): string {
  return `${file}#parts`
}

/** What stands for the attributes of one tag. */
export function tagAt({ file, line, column }: Place): string {
  return `${file}:${line}:${column}#tag`
}

/** What stands for what the answers of a file ask to be known. */
export function conditionsOf(file: string): string {
  return `${file}#when`
}

/**
 * A finding that is to be said only if nothing is wrong with any of what it follows from.
 * @param subjects paths of files and folders, there or not; `textOf` a file; `site.json#terms` for a field
 */
export function following<F extends Finding>(finding: F, ...subjects: readonly string[]): F {
  return { ...finding, follows: [...(finding.follows ?? []), ...subjects] }
}

/** A finding from which others follow, beside those that follow from a fault in its own file. */
export function breaking<F extends Finding>(finding: F, ...subjects: readonly string[]): F {
  return { ...finding, breaks: [...(finding.breaks ?? []), ...subjects] }
}

/**
 * The causes among findings: what follows from something that is at fault itself is left out, for it goes away with its cause.
 * Findings that follow from one another stay: something is always said.
 */
export function causesOf(findings: readonly Finding[]): Finding[] {
  const said = new Set<Finding>()
  const broken = new Set<string>()
  const open = new Set(findings)
  const settle = (some: readonly Finding[], isSaid: boolean) => {
    for (const one of some) {
      open.delete(one)
      if (isSaid) said.add(one)
      for (const subject of brokenBy(one)) broken.add(subject)
    }
    return some.length > 0
  }
  settle(
    findings.filter(({ follows = [] }) => follows.length === 0),
    true,
  )
  while (open.size > 0) {
    const left = [...open]
    if (
      settle(
        left.filter(({ follows = [] }) => follows.some((subject) => broken.has(subject))),
        false,
      )
    )
      continue
    const breakers = new Map<string, Finding[]>()
    for (const one of left)
      for (const subject of brokenBy(one)) breakers.set(subject, [...(breakers.get(subject) ?? []), one])
    const free = left.filter(({ follows = [], ...one }) =>
      follows.every((subject) =>
        (breakers.get(subject) ?? []).every(({ file, line }) => file === one.file && line === one.line),
      ),
    )
    settle(free.length > 0 ? free : left, true)
  }
  return findings.flatMap((one) => {
    return said.has(one) ? [bare(one)] : []
  })
}

function brokenBy({ code, file, breaks, level, aside }: Finding): string[] {
  if (level === 'warning' || aside) return [...(breaks ?? [])]
  return [
    // Of a fault in a text it is known whether it may hide parts.
    ...(breaks ?? (code === 'syntax' ? [partsOf(file)] : [])),
    ...(OF_STRUCTURE.has(code) ? [file] : []),
    ...(OF_TEXT.has(code) ? [textOf(file)] : []),
  ]
}
