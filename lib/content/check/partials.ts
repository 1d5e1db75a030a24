import path from 'node:path'
import type { Source } from '../body/source'
import { finding, type About, type Finding } from '../findings/findings'
import type { Library } from '../library/library'
import type { ParsedText } from '../library/parsed-steps'
import { pathBetween } from './other-addresses'

/** Partials of another language that a text splices in where its own language has them: its readers cannot read them. */
export function checkPartials(
  { file, imports }: Source,
  parsed: ParsedText,
  library: Library,
  about: About,
): Finding[] {
  const [language = ''] = parsed.file.split('/')
  return [...imports.values()].flatMap(({ file: partial, place }) => {
    const [other = '', ...rest] = partial.split('/')
    const own = path.posix.join(language, ...rest)
    if (other === language || !library.site.site.languages.includes(other)) return []
    if (library.partial(partial) === undefined || library.partial(own) === undefined) return []
    const message = `this splices in the partial of "${other}", and "${language}" has one of its own. Write '${pathBetween(file, own)}'.`
    return [finding('untranslated', place, message, about)]
  })
}
