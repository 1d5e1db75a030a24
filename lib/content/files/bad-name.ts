import fs from 'node:fs'
import path from 'node:path'
import { isId, RESERVED_IDS } from '@/lib/tree'
import { breaking } from '../findings/causes'
import { finding, type About, type Finding } from '../findings/findings'
import { slug } from '../findings/slug'
import { rightName } from './almost'

/** What Word puts beside a text that it has open: `~$light.mdx`. */
export const LOCK_OF_WORD = /^~\$.*\.(?:mdx|json)$/i

const COPIES: readonly RegExp[] = [
  /^(.*?)(?:[\s_-]*\(\d+\)|[\s_-]+(?:copy|kopie|copie|copia|kopia|kópia|cópia|копия|копія|のコピー|コピー|副本|拷贝|複製|사본|복사본)(?:[\s_-]*\(?\d+\)?)?)$/i,
  /^(?:copy of|kopie von|copie de|copia de|kopie)[\s_-]+(.*)$/i,
  /^(.*?)[\s_-]*\([^()]*(?:conflict|konflikt|conflit)[^()]*\)$/i,
  /^(.*?)[\s_-]+(?:old|backup|bak|orig|v\d+|final)[\s_-]*\(?\d*\)?$/i,
]

/** What is wrong with the name of a file or folder that is to be an id. */
export function badName(
  what: 'guide' | 'step' | 'known problem',
  name: string,
  file: string,
  about: About,
  languages: readonly string[] = [],
  names: readonly string[] = [],
): Finding[] {
  if (RESERVED_IDS.has(name)) {
    const message = `"${name}" is reserved: it is an address of its own. Give the ${what} another name.`
    return [finding('bad-id', topOf(file), message, about)]
  }
  if (isId(name)) return []
  const copied = COPIES.map((form) => form.exec(name)?.[1]).find((one) => one !== undefined && isId(one))
  if (copied !== undefined) {
    const message = `"${name}" looks like a copy of "${copied}", and is no id. Remove it, or rename it if it is a ${what} of its own.`
    return [finding('bad-id', topOf(file), message, about)]
  }
  const numbered = /^(.+?)[\s_]+\d{1,2}$/.exec(name)?.[1]
  if (numbered !== undefined && names.includes(`${numbered}.mdx`)) {
    const message = `"${name}" is no id, and looks like a copy of "${numbered}". Remove it, or give it a name of its own if it is a ${what} of its own.`
    return [finding('bad-id', topOf(file), message, about)]
  }
  const [, original = '', language = ''] = /^(.+)[._]([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)$/.exec(name) ?? []
  const tongue = languages.find((one) => one.toLowerCase() === language.toLowerCase())
  if (what === 'step' && tongue !== undefined && isId(original)) {
    const right = `${tongue}/${file.split('/').slice(1, -1).join('/')}/${original}.mdx`
    const message = `"${name}" is no id; a translation has the name of its original, and lies in the folder of its language. Move it to ${right}.`
    return [breaking(finding('bad-id', topOf(file), message, about), file)]
  }
  const better = slug(name)
  const ending = what === 'guide' ? '' : '.mdx'
  if (better && names.includes(`${better}${ending}`)) {
    const message = `"${name}" is no id, and looks like a copy of "${better}". Remove it, or give it a name of its own if it is a ${what} of its own.`
    return [finding('bad-id', topOf(file), message, about)]
  }
  const [own = ''] = file.split('/')
  // Words of its own language are the name that the first language gives, translated.
  const isTranslated =
    own !== languages[0] && languages.length > 0 && /\P{ASCII}/u.test(name.normalize('NFC'))
  const proposed = isTranslated ? undefined : better
  const advice = proposed
    ? ` Rename it, for example to "${proposed}${ending}".`
    : own === languages[0]
      ? ' Rename it.'
      : ' Rename it: a translation has the name that the first language gives.'
  const message = `"${name}" is no id; expected lower-case letters a-z, digits and single hyphens, at most 80 characters.${advice}`
  const folder = path.posix.dirname(
    what === 'guide' && file.endsWith('.mdx') ? path.posix.dirname(file) : file,
  )
  // Of a name without a letter of those, nobody knows which one was meant.
  const meant = proposed ? `${folder}/${proposed}${what === 'guide' ? '' : '.mdx'}` : `${folder}/*`
  return [breaking(finding('bad-id', topOf(file), message, about), meant, file)]
}

/** Files of data that lie in no content root. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '_words.json': 'the folder of its language, such as en/_words.json',
  'scenarios.json': 'the folder of its guide, in the first language',
}

/** Files of data beside site.json, which is missed itself, that have another name. */
export function misnamedData(root: string): Finding[] {
  let names: string[] = []
  try {
    names = fs.readdirSync(root)
  } catch {
    // Without a folder, site.json is missing.
  }
  return names.flatMap((name) => {
    if (name !== 'screenshots' && /^screen-?shots?$/i.test(name) && !names.includes('screenshots')) {
      const message = `"${name}" is not read, for the folder of pictures is called "screenshots". Rename it.`
      return [breaking(finding('bad-id', topOf(name), message), 'screenshots')]
    }
    const home = ELSEWHERE[name]
    if (home !== undefined)
      return [finding('bad-id', topOf(name), `"${name}" is not read here. Move it into ${home}.`)]
    const right = rightName(name)
    if (right === undefined || !/^(?:synonyms|links\.lock)\.json$/.test(right) || names.includes(right))
      return []
    return [finding('bad-id', topOf(name), `"${name}" is not read. Rename it to "${right}".`)]
  })
}

function topOf(file: string) {
  return { file, line: 1, column: 1 }
}
