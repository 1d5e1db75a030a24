import { inNotes } from './body/notes'
import { NOTHING_KEPT, type KeptParts } from '@/lib/kept-parts'
import type { ParsedGuide } from './library/guides'
import { openLibrary, type Library, type Text } from './library/library'
import type { Picture } from './library/pictures'
import { ownSettings, type ContentSettings } from './root'

/**
 * The screenshots that some page shows: in a text, on a choice or beside an interface's name. Each once, in order of
 * their ids; those that are missing or broken are left out.
 * @param root the content root, absolute
 * @param settings those of this process, unless said otherwise
 * @param kept what an earlier time has found out of a guide
 */
export function picturesUsed(
  root: string,
  settings: ContentSettings = ownSettings(),
  kept: KeptParts = NOTHING_KEPT,
): Picture[] {
  const library = openLibrary(root, undefined, settings)
  const ids = new Set<string | undefined>(library.site.site.interfaces.map(({ screenshot }) => screenshot))
  for (const [lang, guides] of library.languages)
    for (const guide of guides.values())
      for (const id of kept(guide.id, `pictures.${lang}`, () => picturesIn(library, guide))) ids.add(id)
  return [...ids]
    .filter((id) => id !== undefined)
    .sort()
    .flatMap((id) => library.picture(id).picture ?? [])
}

/** The ids of those that a guide shows. */
function picturesIn(library: Library, { id, index, steps }: ParsedGuide): string[] {
  const texts = [...(index ? [index] : []), ...steps.values()].flatMap((parsed) =>
    picturesOf(library.text(parsed, id), library.forAgents),
  )
  const choices = [...steps.values()].flatMap((step) => step.choices.map(({ screenshot }) => screenshot))
  return [...new Set([...texts, ...choices])].filter((one) => one !== undefined)
}

/** What a page with the text shows: notes for staff are on no page for customers, nor are their pictures anywhere. */
function picturesOf({ tree, usage }: Text, forAgents: boolean): (string | undefined)[] {
  const hidden = forAgents ? new Set<object>() : inNotes(tree)
  return usage.pictures.filter(({ element }) => !hidden.has(element)).map(({ picture }) => picture)
}
