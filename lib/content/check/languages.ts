import fs from 'node:fs'
import path from 'node:path'
import { breaking, following } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import { kindOf } from '../files/ordinary-file'
import type { Library } from '../library/library'
import { SITE_FILE, siteField } from '../library/site'

/** Languages of site.json that have no folder at all: one finding each, from which it follows that nothing is translated. */
export function checkLanguages({ root, site }: Library): Finding[] {
  const [, ...others] = site.site.languages
  return others.flatMap((language, i) => {
    if (kindOf(root, language)) return []
    const stray = strayLanguage(root, site.site.languages)
    const advice =
      stray === undefined
        ? `Add the folder with what you translate, or take "${language}" out of "languages".`
        : `There is a folder ${stray}/ with guides, which is no language of this site. If it is meant, rename it to ${language}/, or write "${stray}" here.`
    const message = `there is no folder ${language}/, so readers of "${language}" see everything in the first language. ${advice}`
    const place = site.located?.place(['languages', i + 1]) ?? { file: SITE_FILE, line: 1, column: 1 }
    return [following(breaking(finding('untranslated', place, message), language), siteField('languages'))]
  })
}

/** A folder beside those of the languages that has guides. */
function strayLanguage(root: string, languages: readonly string[]): string | undefined {
  const folders = fs.readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const hasGuides = (folder: string) =>
    fs
      .readdirSync(path.join(root, folder), { withFileTypes: true })
      .some((entry) => entry.isDirectory() && fs.existsSync(path.join(root, folder, entry.name, 'index.mdx')))
  return folders.map(({ name }) => name).find((name) => !languages.includes(name) && hasGuides(name))
}
