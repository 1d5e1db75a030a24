import fs from 'node:fs'
import path from 'node:path'
import { breaking, following } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import type { Path } from '../findings/located'
import { namesIn } from '../files/names-in'
import { kindOf } from '../files/ordinary-file'
import type { Library } from '../library/library'
import { SITE_FILE, siteField } from '../library/site'

/**
 * Languages of site.json that have no folder at all: one finding each, from which it follows that nothing is translated. And folders
 * with guides that are those of no language, so that nobody reads them.
 */
export function checkLanguages({ root, site }: Library): Finding[] {
  const { languages } = site.site
  const strays = strayLanguages(root, languages)
  const report = (path: Path, message: string, ...broken: string[]) => {
    const place = site.located?.place(path) ?? { file: SITE_FILE, line: 1, column: 1 }
    return following(
      breaking(finding('untranslated', place, message), ...broken),
      ...[siteField('languages'), ...languages.slice(0, 1)],
    )
  }
  const lacking = languages.slice(1).filter((language) => !kindOf(root, language))
  const missing = lacking.map((language) => {
    const [stray] = strays
    const advice =
      stray === undefined
        ? `Add the folder with what you translate, or take "${language}" out of "languages".`
        : `There is a folder ${stray}/ with guides, which is no language of this site. If it is meant, rename it to ${language}/, or write "${stray}" here.`
    const message = `there is no folder ${language}/, so readers of "${language}" see everything in the first language. ${advice}`
    return report(['languages', languages.indexOf(language)], message, language)
  })
  const unread = strays.slice(lacking.length > 0 ? 1 : 0).map((stray) => {
    const message = `languages: "${stray}" is not among them, and there is a folder ${stray}/ with guides, which no reader sees. Add "${stray}", or remove the folder; one whose name begins with _ is left alone.`
    return report(['languages'], message)
  })
  return [...missing, ...unread]
}

/** Folders beside those of the languages that have guides. */
function strayLanguages(root: string, languages: readonly string[]): string[] {
  // Of a language, single steps may have been translated first.
  const hasGuides = (folder: string) =>
    foldersOf(path.join(root, folder)).some((name) =>
      isTag(folder)
        ? namesIn(path.join(root, folder, name)).some((file) => file.endsWith('.mdx'))
        : fs.existsSync(path.join(root, folder, name, 'index.mdx')),
    )
  return foldersOf(root).filter(
    (name) => !/^[_.]/.test(name) && name !== 'node_modules' && !languages.includes(name) && hasGuides(name),
  )
}

/** Whether a name is one that languages have: `fr`, `pt-BR`. */
function isTag(name: string): boolean {
  return /^[a-z]{2,3}(?:[-_][a-z\d]{2,4})*$/i.test(name)
}

/** The folders of a folder; none where it cannot be read. */
function foldersOf(folder: string): string[] {
  try {
    return fs
      .readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
  } catch {
    return []
  }
}
