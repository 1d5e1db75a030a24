import { UserError } from '@/lib/command/user-error'
import { plainText, readScenarios, scenarioWalks } from '@/lib/content'
import type { DeskGuide } from '@/lib/desk/protocol'
import { mapOf } from '@/lib/map/map'
import { direction, messages } from '@/lib/messages'
import { answersToTake, didYouMean, takenBy } from '@/lib/tree'
import type { Opened } from './opened'

/** A guide as its map shows it, in English words. @throws {UserError} where there is no such guide */
export function deskGuide(opened: Opened, lang: string, id: string): DeskGuide {
  const library = opened.library()
  const content = opened.content()
  const allGuides = content.guides(lang)
  const guide = allGuides.get(id)
  if (!guide) {
    const written = library.all.get(content.languages[0] ?? '')?.get(id)
    if (written)
      throw new UserError(
        `The front page of "${id}" does not say where the guide starts, so it has no map. Put ${written.folder}/index.mdx right first.`,
      )
    throw new UserError(`There is no guide "${id}"${didYouMean(id, allGuides.keys())}`)
  }
  const say = messages('en')
  const { parts } = mapOf(allGuides, guide, {
    ...say,
    number: String,
    part: (n, { from, to }) => say.mapPart(String(n), from, to),
    plain: plainText,
    direction: direction(lang),
  })
  const first = library.all.get(content.languages[0] ?? '') ?? new Map<string, never>()
  const walks = scenarioWalks(library.root, first).filter(
    (one) => one.guide === id || Object.keys(one.answers).some((name) => name.startsWith(`${id}/`)),
  )
  const taken = takenBy(allGuides, walks)
  const uncovered = answersToTake(allGuides, id)
    .filter((key) => !taken.has(key))
    .map((key) => key.slice(key.indexOf('/') + 1))
  return {
    ...{ id, title: guide.title, lang, start: guide.start, uncovered },
    drawing: parts[0]!.drawing,
    parts: parts.map(({ from, to, drawing }) => ({ from, to, drawing })),
    unlinked: unlinked(first.get(id)?.steps.keys() ?? [], parts),
    walks: keptWalks(opened, first.get(id)),
  }
}

function keptWalks({ root }: Opened, guide: { id: string; scenarios?: string | undefined } | undefined) {
  if (guide?.scenarios === undefined) return []
  const { scenarios } = readScenarios(root, guide.scenarios, guide.id)
  return scenarios.map(({ name, ends }) => ({ name, ends }))
}

/** Steps that are there, and on no part of the map, for nothing leads to them. */
function unlinked(
  ids: Iterable<string>,
  parts: readonly { readonly drawing: DeskGuide['drawing'] }[],
): string[] {
  const drawn = new Set(parts.flatMap(({ drawing }) => drawing.nodes.map(({ id }) => id)))
  return [...ids].filter((id) => !drawn.has(id))
}
