import { inNotes } from './body/notes'
import { openLibrary, type Text } from './library/library'
import type { Picture } from './library/pictures'
import { ownSettings, type ContentSettings } from './root'

/**
 * The screenshots that some page shows: in a text, on a choice or beside an interface's name. Each once, in order of
 * their ids; those that are missing or broken are left out.
 * @param root the content root, absolute
 * @param settings those of this process, unless said otherwise
 */
export function picturesUsed(root: string, settings: ContentSettings = ownSettings()): Picture[] {
  const library = openLibrary(root, undefined, settings)
  const ids = new Set<string | undefined>(library.site.site.interfaces.map(({ screenshot }) => screenshot))
  for (const guides of library.languages.values()) {
    for (const { id, index, steps } of guides.values()) {
      for (const parsed of [...(index ? [index] : []), ...steps.values()]) {
        for (const picture of picturesOf(library.text(parsed, id), library.forAgents)) ids.add(picture)
      }
      for (const { choices } of steps.values()) {
        for (const { screenshot } of choices) ids.add(screenshot)
      }
    }
  }
  return [...ids]
    .filter((id) => id !== undefined)
    .sort()
    .flatMap((id) => library.picture(id).picture ?? [])
}

/** What a page with the text shows: notes for staff are on no page for customers, nor are their pictures anywhere. */
function picturesOf({ tree, usage }: Text, forAgents: boolean): (string | undefined)[] {
  const hidden = forAgents ? new Set<object>() : inNotes(tree)
  return usage.pictures.filter(({ element }) => !hidden.has(element)).map(({ picture }) => picture)
}
