import { breaking } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import type { Located, Path } from '../findings/located'
import { isExplained, type Site } from './site-type'

/**
 * Languages or interfaces named twice, words that a language of the site lacks.
 * @param begun languages that something is written in
 */
export function oddities(site: Site, located: Located, begun: readonly string[]): Finding[] {
  const faults: Finding[] = []
  site.languages.forEach((language, i) => {
    const same = site.languages.find((one) => one.toLowerCase() === language.toLowerCase()) ?? language
    if (site.languages.findIndex((one) => one.toLowerCase() === language.toLowerCase()) === i) return
    const message =
      same === language
        ? `"${language}" is listed twice.`
        : `"${language}" is "${same}": capitals do not count.`
    faults.push(finding('front-matter', located.place(['languages', i]), `${message} Remove one.`))
  })
  for (const field of ['interfaces', 'topics'] as const)
    site[field].forEach(({ id }, i) => {
      if (site[field].findIndex((one) => one.id === id) === i) return
      const message = `the ${field.slice(0, -1)} "${id}" is listed twice. Remove one, or give it an id of its own.`
      const double = finding('duplicate-id', located.place([field, i, 'id']), message)
      // What is asked of the one that was meant follows from it.
      faults.push(breaking(double, `site.json#${field}`))
    })
  const { have } = site.contact
  const besides: Said[] = have ? [[have, ['contact', 'have']]] : []
  return [
    ...faults,
    ...wordsOf(site).flatMap(([words, path]) => lacking(words, path, site.languages[0] ?? 'en', located)),
    ...[...wordsOf(site), ...besides]
      .filter(([, path]) => !isAlike(path))
      .flatMap(([words, path]) => untranslated(words, path, site.languages, begun, located)),
  ]
}

/** Whether the words at a place are a name or a number, which may be the same in any language. */
function isAlike(path: Path): boolean {
  return path[0] === 'name' || (path[0] === 'terms' && path.at(-1) !== 'meaning')
}

type Words = Readonly<Record<string, string | readonly string[]>>
type Said = readonly [Words, Path]

/** All that site.json says by language, and where. */
function wordsOf({ names, interfaces, topics, terms = {}, contact, home, links = [] }: Site): Said[] {
  const said = (words: Words | undefined, ...path: Path): Said[] => (words ? [[words, path]] : [])
  return [
    ...said(names, 'name'),
    ...interfaces.flatMap((one, i) =>
      (['label', 'recognise', 'alt'] as const).flatMap((field) => said(one[field], 'interfaces', i, field)),
    ),
    ...topics.flatMap(({ label }, i) => said(label, 'topics', i, 'label')),
    ...Object.entries(terms).flatMap(([name, term]) =>
      isExplained(term)
        ? (['text', 'meaning'] as const).flatMap((field) => said(term[field], 'terms', name, field))
        : said(term, 'terms', name),
    ),
    ...said(contact.label, 'contact', 'label'),
    ...said(home?.heading, 'home', 'heading'),
    ...said(home?.lead, 'home', 'lead'),
    ...links.flatMap(({ label }, i) => said(label, 'links', i, 'label')),
  ]
}

/** That something is said in the first language. */
function lacking(words: Words, path: Path, first: string, located: Located): Finding[] {
  if (words[first] !== undefined) return []
  const found = Object.keys(words).join(', ') || 'none'
  const message = `${nameOf(path)}: expected the words in the first language, "${first}", found ${found}.`
  return [finding('front-matter', located.place(path), message)]
}

const LONGEST_QUOTED = 60

/**
 * Words of the first language that others of the site lack. A number or a sign is the same in all.
 * @param begun languages that something is written in
 */
function untranslated(
  words: Words,
  path: Path,
  languages: readonly string[],
  begun: readonly string[],
  located: Located,
): Finding[] {
  const own = [words[languages[0] ?? 'en'] ?? []].flat().join(', ')
  const missing = [...new Set(begun)].filter((language) => words[language] === undefined)
  if (!/\p{L}/u.test(own) || missing.length === 0) return []
  const quoted = (sign: string) => missing.map((language) => `"${language}"${sign}`).join(', ')
  const stray = Object.keys(words).find((one) => !languages.includes(one))
  const meant = stray === undefined ? '' : ` "${stray}" is no language of this site; is it ${quoted('')}?`
  const message = `${nameOf(path)}: not yet in ${quoted('')}; readers see the words of the first language, "${own.length > LONGEST_QUOTED ? `${own.slice(0, LONGEST_QUOTED)}…` : own}".${meant} Add ${quoted(': "…"')}.`
  return [finding('untranslated', located.place(path), message)]
}

function nameOf(path: Path): string {
  const parts = path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${part}`))
  return parts.join('').slice(1)
}
