import { applyEdits, modify } from 'jsonc-parser'
import fs from 'node:fs'
import path from 'node:path'
import { knownIn, type Library, readScenarios, textOfBytes } from '@/lib/content'
import { keyOf, replay, type Guides, type Target } from '@/lib/tree'

/**
 * The scenario files whose walks come to a question that is new, with its first answer given there.
 * @param allGuides as it is before
 * @param after the step before the question, and the answer there that leads to it
 */
export function answeredScenarios(
  library: Library,
  allGuides: Guides,
  after: Target,
  answer: string | undefined,
  id: string,
): ReadonlyMap<string, string> {
  const changed = new Map<string, string>()
  const guides = library.languages.get(library.site.site.languages[0] ?? '') ?? new Map<string, never>()
  for (const { id: walked, scenarios: file } of guides.values()) {
    if (file === undefined) continue
    const { scenarios } = readScenarios(library.root, file, walked)
    const name = walked === after.guide ? id : `${after.guide}/${id}`
    scenarios.forEach((scenario, i) => {
      const { trail } = replay(allGuides, walked, scenario.answers, { known: knownIn(scenario) })
      if (!trail.some((one) => keyOf(one) === keyOf(after) && one.answer === answer)) return
      const text = changed.get(file) ?? textOfBytes(file, fs.readFileSync(path.join(library.root, file)))
      const edits = modify(text, [i, 'answers', name], 'this', {
        formattingOptions: { insertSpaces: true, tabSize: 2, keepLines: true },
      })
      changed.set(file, applyEdits(text, edits))
    })
  }
  return changed
}
