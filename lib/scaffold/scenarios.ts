import { applyEdits, modify } from 'jsonc-parser'
import fs from 'node:fs'
import path from 'node:path'
import { readScenarios } from '@/lib/content/check/scenarios'
import type { Library } from '@/lib/content/library'
import { keyOf, replay, type Forest, type Target } from '@/lib/tree'

/**
 * The scenario files whose walks come to a question that is new, with its first answer given there.
 * @param forest as it is before
 * @param after the step before the question, and the answer there that leads to it
 */
export function answeredScenarios(
  library: Library,
  forest: Forest,
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
    scenarios.forEach(({ answers }, i) => {
      const { trail } = replay(forest, walked, answers)
      if (!trail.some((one) => keyOf(one) === keyOf(after) && one.answer === answer)) return
      const text = changed.get(file) ?? fs.readFileSync(path.join(library.root, file), 'utf8')
      const edits = modify(text, [i, 'answers', name], 'this', {
        formattingOptions: { insertSpaces: true, tabSize: 2, keepLines: true },
      })
      changed.set(file, applyEdits(text, edits))
    })
  }
  return changed
}
