import { GUIDE_SCENARIOS, guideFiles } from '@/lib/scaffold/files'
import type { Changes } from '@/lib/scaffold/changes'

/**
 * A new guide with all that a guide needs, in every language.
 * @param languages of the site; the first has the walks
 * @param title in the first language
 */
export function newGuide(id: string, languages: readonly string[], title?: string): Changes {
  const files = new Map<string, string>()
  languages.forEach((lang, i) => {
    for (const [name, text] of Object.entries(guideFiles(lang, i === 0 ? title : undefined)))
      files.set(`${lang}/${id}/${name}`, text)
    if (i === 0) files.set(`${lang}/${id}/scenarios.json`, GUIDE_SCENARIOS)
  })
  return { files, notes: new Map() }
}
