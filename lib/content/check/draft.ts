import { readTarget } from '@/lib/tree'
import { compose } from '../body/compose'
import { readSource } from '../body/source'
import { usageOf } from '../body/usage'
import { givenText } from '../files/read-text'
import { readFrontMatter } from '../files/front-matter'
import { causesOf } from '../findings/causes'
import { bare, inOrder, type Code, type Finding } from '../findings/findings'
import type { ParsedGuide, ParsedGuides } from '../library/guides'
import type { Library, Text } from '../library/library'
import { parseGuide, parseStep, type ParsedIndex, type ParsedStep } from '../library/parsed-steps'
import { termsOf } from '../library/terms'
import { checkFrontPage, checkStep } from './guide'
import { checkStructure } from './structure'
import { checkTranslation } from './translation'

/**
 * What the check says of one file as an editor holds it, before it is saved: all that is found in that file, with the rest of the
 * content as it was when the library was opened. Never throws.
 * @param file from the content root; of what is no text of the content nothing is said
 */
export function checkDraft(library: Library, file: string, text: string, today = new Date()): Finding[] {
  const [language = '', guide = '', name = '', ...deeper] = file.split('/')
  if (!file.endsWith('.mdx') || !library.all.has(language)) return []
  if (file.split('/').some((part) => part.startsWith('_')) || deeper.length > 0)
    return ofPartial(file, text).map(bare)
  if (name === '') return []
  const isFront = name === 'index.mdx'
  const step = name.slice(0, -'.mdx'.length)
  const read = givenText(file, text, isFront ? { guide } : { guide, step })
  const parsed = isFront ? parseGuide(file, read, guide) : parseStep(file, read, guide, step)
  const { changed, own } = withDraft(library, parsed, language, guide)
  const first = changed.all.get(library.site.site.languages[0] ?? '') ?? new Map<string, ParsedGuide>()
  const findings = isFront
    ? checkFrontPage(changed, own, language, today)
    : checkStep(changed, parsed as ParsedStep, guide, language, today)
  const among =
    language === library.site.site.languages[0]
      ? structureFindings(library, first, own)
      : checkTranslation(language, new Map([[guide, own]]), first)
  return inOrder(causesOf([...findings, ...among].filter((one) => one.file === file)))
}

/** On a site of more steps, what can only be known by walking all of it waits for the whole check. */
const MOST_STEPS = 2_000
const BY_WALKING = new Set<Code>(['unreachable', 'never-known', 'no-return', 'deep', 'no-way-out'])

function structureFindings({ site }: Library, first: ParsedGuides, own: ParsedGuide): Finding[] {
  const steps = [...first.values()].reduce((n, guide) => n + guide.steps.size, 0)
  if (steps <= MOST_STEPS) return checkStructure(site.site, first)
  const texts = [...own.steps.values()].flatMap(({ choices, next, then }) => [
    ...[next, then],
    ...choices.flatMap((choice) => [choice.to, choice.then]),
  ])
  const named = new Set(texts.map((text) => readTarget(text ?? '', own.id)?.guide))
  const near = new Map([...first].filter(([id]) => id === own.id || named.has(id)))
  return checkStructure(site.site, near).filter(({ code }) => !BY_WALKING.has(code))
}

function ofPartial(file: string, text: string): readonly Finding[] {
  const { text: sound = '', findings } = givenText(file, text)
  const matter = readFrontMatter(file, sound)
  return inOrder([...findings, ...matter.findings, ...readSource(file, matter.body).findings])
}

/** The library as it would be with this text in the place of its file. */
function withDraft(
  library: Library,
  parsed: ParsedStep | ParsedIndex,
  language: string,
  guide: string,
): { changed: Library; own: ParsedGuide } {
  const guides = library.all.get(language) ?? new Map<string, ParsedGuide>()
  const before = guides.get(guide) ?? { id: guide, folder: `${language}/${guide}`, steps: new Map() }
  const own: ParsedGuide =
    'summary' in parsed
      ? { ...before, index: parsed }
      : { ...before, steps: new Map([...before.steps, [parsed.id, parsed]]) }
  const all = new Map([...library.all, [language, new Map([...guides, [guide, own]])]])
  const about = 'summary' in parsed ? { guide } : { guide, step: parsed.id }
  const source = readSource(parsed.file, parsed.body, about)
  const whole = compose(source, library.partial, about, true, termsOf(library.site.site, language))
  const text: Text = { ...whole, source, usage: usageOf(whole.tree) }
  const changed: Library = {
    ...library,
    all,
    text: (one, of) => (one === parsed ? text : library.text(one, of)),
    headings: (one, of) => (one === parsed ? text : library.headings(one, of)),
    exists: (one) => one === parsed.file || library.exists(one),
  }
  return { changed, own }
}
