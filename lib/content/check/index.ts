import { causesOf, following } from '../findings/causes'
import { finding, inOrder, type Code, type Finding } from '../findings/findings'
import { buildGuides, type ParsedGuide } from '../library/guides'
import { openLibrary, type KeptTexts, type Library } from '../library/library'
import type { ContentSettings } from '../root'
import { SITE_FILE, siteField } from '../library/site'
import { gatherAliases } from './aliases'
import { checkBrand } from './brand'
import { checkCircles } from './circles'
import { checkCoverage } from './coverage'
import { checkDrafts } from './drafts'
import { checkGuide } from './guide'
import { checkInterfaces } from './interfaces'
import { checkLanguages } from './languages'
import { checkLostLinks } from './lost-links'
import { checkNotices } from './notices'
import { checkProducts } from './products'
import { checkScenarios } from './scenarios'
import { checkStructure } from './structure'
import { checkTitles } from './titles'
import { checkTopics } from './topics'
import { checkTranslation } from './translation'
import { checkUpgrades, type CheckingEngine } from './upgrades'

export interface Check {
  /** In order of place; files relative to the content root. */
  readonly findings: readonly Finding[]
  /** Counted in the first language. */
  readonly guides: number
  readonly steps: number
}

export interface CheckOptions {
  /** What `stale` counts from. */
  readonly today?: Date
  /** Whether answers that no scenario takes are findings. */
  readonly coverage?: boolean
  /** Those of this process, unless said otherwise. */
  readonly settings?: ContentSettings
  /** The engine that content is to suit; this one, unless said otherwise. */
  readonly engine?: CheckingEngine
  /** Guides whose files are known to have no errors: what is wrong with each by itself is not looked for again. */
  readonly sound?: ReadonlySet<string>
  /** Texts that were read by an earlier check of the same root, or are to be kept for a later one. */
  readonly texts?: KeptTexts
  /** Told how many of how many files have been read. */
  readonly progress?: (done: number, of: number) => void
}

/** Checks a content root for everything that content-format lists. Never throws. */
export function checkContent(root: string, options: CheckOptions = {}): Check {
  return checkLibrary(openLibrary(root, options.texts, options.settings), options)
}

function checkLibrary(
  library: Library,
  { today = new Date(), coverage = false, engine, sound, progress }: CheckOptions = {},
): Check {
  const { site, scan, root, all: languages } = library
  const [firstLanguage = 'en', ...others] = site.site.languages
  const first = languages.get(firstLanguage) ?? new Map<string, ParsedGuide>()
  const published = library.languages.get(firstLanguage) ?? first
  const findings: Finding[] = [
    ...site.findings,
    ...scan.findings,
    ...checkUpgrades(site, engine),
    ...checkInterfaces(library),
    ...checkLanguages(library),
    ...checkBrand(library),
    ...library.synonyms.findings,
    ...library.ownWords.findings,
    ...checkStructure(site.site, first),
    ...(library.languages === languages ? [] : checkDrafts(site.site, first, published)),
    ...[...languages.values()].flatMap((guides) => [...checkProducts(guides), ...checkTitles(guides, first)]),
    ...checkTopics(site.site, first).map((one) => following(one, siteField('topics'))),
    ...gatherAliases(first).findings,
  ]
  if (first.size === 0 && site.findings.length === 0) findings.push(noGuides(library, firstLanguage))
  findings.push(...checkLostLinks(root, published, first))
  for (const language of others)
    findings.push(...checkTranslation(language, languages.get(language) ?? new Map(), first))
  const total = [...languages.values()]
    .flatMap((guides) => [...guides.values()])
    .reduce((n, { steps }) => n + steps.size, 0)
  let done = 0
  for (const [language, guides] of languages) {
    const allGuides = buildGuides(first, guides)
    for (const guide of guides.values()) {
      const isSound = sound?.has(guide.id) ?? false
      if (!isSound) findings.push(...checkGuide(library, guide, language, language === firstLanguage, today))
      if (!isSound && guide.scenarios && allGuides.has(guide.id))
        findings.push(...checkScenarios(root, guide.scenarios, guide.id, allGuides, first, site.site))
      progress?.((done += guide.steps.size), total)
    }
  }
  findings.push(...checkNotices(library, today))
  if (coverage) findings.push(...checkCoverage(root, first, buildGuides(first, first)))
  for (const file of scan.partials) findings.push(...(library.partial(file)?.findings ?? []))
  findings.push(...checkCircles(library, findings))
  const steps = [...first.values()].reduce((n, guide) => n + guide.steps.size, 0)
  const weighed = findings.map((one) =>
    ACROSS_FILES.has(one.code) && one.file !== SITE_FILE ? following(one, siteField('languages')) : one,
  )
  return { findings: inOrder(onceEach(causesOf(weighed))), guides: first.size, steps }
}

/** What is said of a file by what others say: where the languages are not known, nothing is known of it. */
const ACROSS_FILES: ReadonlySet<Code> = new Set([
  ...(['missing-target', 'unreachable', 'no-way-out', 'no-return', 'scenario', 'lost-link'] as const),
  ...(['translation', 'untranslated', 'never-known', 'unverified', 'duplicate-id', 'broken-link'] as const),
])

function noGuides({ site }: Library, language: string): Finding {
  const place = site.located?.place(['languages', 0]) ?? { file: SITE_FILE, line: 1, column: 1 }
  return finding(
    'front-matter',
    place,
    `expected guides in the folder ${language}/, found none. Add a folder with an index.mdx and steps.`,
  )
}

/** What stands in a partial or a picture is found again for every step that uses it; once is enough. */
function onceEach(findings: Iterable<Finding>): Finding[] {
  const seen = new Set<string>()
  return [...findings].filter(({ file, line, column, code, message, guide, step }) => {
    const inPage = step !== null && file.endsWith(`/${step}.mdx`)
    const said = inPage ? message : message.replace(`step "${guide ?? ''}/${step ?? ''}": `, '')
    const key = `${file}:${line}:${column} ${code} ${said}`
    return !seen.has(key) && seen.add(key)
  })
}
