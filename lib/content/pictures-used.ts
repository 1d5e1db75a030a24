import { openLibrary } from './library'
import type { Picture } from './pictures'

/**
 * The screenshots that some page shows: in a text, on a choice or beside an interface's name. Each once, in order of
 * their ids; those that are missing or broken are left out.
 * @param root the content root, absolute
 */
export function picturesUsed(root: string): Picture[] {
  const library = openLibrary(root)
  const ids = new Set<string | undefined>(library.site.site.interfaces.map(({ screenshot }) => screenshot))
  for (const guides of library.languages.values()) {
    for (const { id, index, steps } of guides.values()) {
      for (const draft of [...(index ? [index] : []), ...steps.values()]) {
        for (const { picture } of library.text(draft, id).usage.pictures) ids.add(picture)
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
