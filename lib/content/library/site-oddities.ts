import { breaking } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import type { Located, Path } from '../findings/located'
import { isExplained, type Site } from './site-type'

/** Languages or interfaces named twice, words for the first language missing. */
export function oddities(site: Site, located: Located): Finding[] {
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
  return [
    ...faults,
    ...wordsOf(site).flatMap(([words, path]) => lacking(words, path, site.languages[0] ?? 'en', located)),
  ]
}

/** Fields whose words are a name or a number, which is the same in any language. */
const ALIKE: ReadonlySet<unknown> = new Set(['name', 'terms'])

/**
 * Words that a language lacks, so that its readers get those of the first: of a language, one finding. `languages` are those of which
 * anything is there.
 */
export function untranslatedWords(site: Site, located: Located, languages: readonly string[]): Finding[] {
  // What could not be read says nothing in any language.
  const said = wordsOf(site).filter(([words, [field]]) => !ALIKE.has(field) && Object.keys(words).length > 0)
  return languages.flatMap((language) => {
    const lacking = said.filter(([words]) => words[language] === undefined)
    const [first] = lacking
    if (!first || lacking.length === said.length) return []
    const names = lacking.map(([, path]) => nameOf(path))
    const stray = Object.keys(first[0]).find((one) => !site.languages.includes(one))
    const meant = stray ? ` "${stray}" is no language of this site; is it "${language}"?` : ''
    const message = `words are not there in "${language}", so that its readers see those of the first language: ${listed(names)}.${meant} Add "${language}" there.`
    return [finding('untranslated', located.place(first[1]), message)]
  })
}

const LISTED = 8

function listed(names: readonly string[]): string {
  if (names.length <= LISTED) return names.join(', ')
  return `${names.slice(0, LISTED).join(', ')} and ${names.length - LISTED} more`
}

function nameOf(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${part}`))
    .join('')
    .slice(1)
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
