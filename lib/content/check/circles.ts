import { visit } from 'unist-util-visit'
import { isElement, type Source } from '../body/source'
import { finding, type Finding } from '../findings/findings'
import type { Library } from '../library/library'

/**
 * Partials that include themselves and that no text uses, each circle once: of those in a text it is said there.
 * @param said what is found already
 */
export function checkCircles({ scan, partial }: Library, said: readonly Finding[]): Finding[] {
  const circular = said.filter(({ code }) => code === 'circular-import')
  const known = new Set(circular.map(({ file }) => file))
  const findings: Finding[] = []
  for (const file of scan.partials) {
    if (known.has(file)) continue
    const circle = circleFrom(file, partial)
    if (circle.length === 0) continue
    const isSaid = circle.some((one) => known.has(one))
    for (const one of circle) known.add(one)
    const last = usedBy(circle.at(-1)!, partial).find((one) => one.file === file)
    if (isSaid || !last) continue
    const round = [...circle, file].map((one) => one.split('/').pop()).join(' → ')
    const message = `a partial that includes itself: ${round}. Remove one of these imports.`
    findings.push(finding('circular-import', last.place, message))
  }
  return findings
}

type SourceOf = (file: string) => Source | undefined

/** The partials that a partial splices in, with where it imports them. */
function usedBy(file: string, sourceOf: SourceOf) {
  const source = sourceOf(file)
  const names = new Set<string>()
  if (source && source.imports.size > 0)
    visit(source.tree, (node) => {
      if (isElement(node) && node.name) names.add(node.name)
    })
  return [...(source?.imports ?? [])].flatMap(([name, used]) => (names.has(name) ? [used] : []))
}

/** The way on which a partial comes to itself, itself first; empty if there is none. */
function circleFrom(first: string, sourceOf: SourceOf): string[] {
  const from = new Map<string, string>()
  // What is added while a list is gone through is gone through, too.
  const found = [first]
  for (const at of found)
    for (const { file } of usedBy(at, sourceOf)) {
      if (file === first) return wayTo(at, from)
      if (from.has(file)) continue
      from.set(file, at)
      found.push(file)
    }
  return []
}

function wayTo(last: string, from: ReadonlyMap<string, string>): string[] {
  const way = [last]
  for (let at = from.get(last); at !== undefined; at = from.get(at)) way.unshift(at)
  return way
}
