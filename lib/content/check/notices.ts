import { keyOf, nearest } from '@/lib/tree'
import { placeOf } from '../body/written'
import type { ParsedNotice } from '../library/parsed-steps'
import { breaking, following, tagAt } from '../findings/causes'
import { finding, type Code, type Finding } from '../findings/findings'
import type { ParsedGuide, ParsedGuides } from '../library/guides'
import type { Library } from '../library/library'
import type { Path } from '../findings/located'
import { NOTICES } from '../files/almost'
import { affectedBy } from '../library/notices'
import { checkBody } from './bodies'
import { dayOf } from './dates'
import { checkLinks } from './links'
import { lookUp } from './targets'
import { checkUnseenWords } from './unseen'

/** Everything about the known problems: what they affect, their days, their words, and that languages agree. */
export function checkNotices(library: Library, today: Date): Finding[] {
  const [firstLanguage = '', ...others] = library.site.site.languages
  const guides = library.all.get(firstLanguage) ?? new Map<string, ParsedGuide>()
  const first = library.notices.get(firstLanguage) ?? new Map<string, ParsedNotice>()
  const findings: Finding[] = []
  for (const [language, notices] of library.notices)
    for (const notice of notices.values()) {
      findings.push(...notice.findings, ...checkUnseenWords(notice, {}), ...checkBody(library, notice, {}))
      findings.push(...checkLinks(library, notice, language, {}), ...checkWordsAlone(library, notice))
      findings.push(...checkDays(notice, language === firstLanguage ? today : undefined))
      const original = first.get(notice.id)
      if (language === firstLanguage) findings.push(...checkAffects(notice, guides))
      else
        findings.push(
          ...(original
            ? checkTwin(notice, original).map((one) => following(one, original.file))
            : [
                following(
                  notThere(notice),
                  ...[`${firstLanguage}/${NOTICES}`, `${firstLanguage}/${NOTICES}/${notice.id}.mdx`],
                ),
              ]),
        )
    }
  for (const language of others)
    for (const notice of first.values())
      if (!library.notices.get(language)?.has(notice.id))
        findings.push(
          following(
            report(
              notice,
              'untranslated',
              [],
              `not yet in "${language}"; readers see it in the first language. Add ${language}/_notices/${notice.id}.mdx.`,
            ),
            ...[language, `${language}/${NOTICES}`],
          ),
        )
  return findings
}

function report(notice: ParsedNotice, code: Code, path: Path, message: string): Finding {
  const place = path.length === 0 ? { file: notice.file, line: 1, column: 1 } : notice.matter.place(path)
  return finding(code, place, `known problem "${notice.id}": ${message}`)
}

function checkAffects(notice: ParsedNotice, guides: ParsedGuides): Finding[] {
  return notice.affects.flatMap((text, i) => {
    const path = notice.isList ? ['affects', i] : ['affects']
    const affected = affectedBy(text)
    if (affected === undefined) return [report(notice, 'missing-target', path, noGuideIn(text, guides))]
    if (affected === 'all') return []
    const { findings } = lookUp(text, '', guides, () => notice.matter.place(path), {})
    return findings.map((one) =>
      following(report(notice, one.code, path, one.message), ...(one.follows ?? [])),
    )
  })
}

function noGuideIn(text: string, guides: ParsedGuides): string {
  const owner = [...guides.values()].find(({ steps }) => steps.has(text))
  const close = nearest(text, [...guides.keys(), 'all'])
  const meant = owner
    ? keyOf({ guide: owner.id, step: text })
    : close && (close === 'all' ? close : `${close}/`)
  const hint = meant === undefined ? '.' : `; did you mean "${meant}"?`
  return `affects: expected guide/step, guide/ for a whole guide, or all, found "${text}"${hint}`
}

/** @param today left out where the days are another language's matter */
function checkDays(notice: ParsedNotice, today: Date | undefined): Finding[] {
  const { since, until } = notice
  // A date that is none has a finding of its own.
  if (until === undefined || notice.findings.length > 0) return []
  if (since !== undefined && until < since)
    return [
      report(
        notice,
        'front-matter',
        ['until'],
        `until: expected ${since} or later, for "since" is ${since}; found ${until}.`,
      ),
    ]
  if (today === undefined || until >= dayOf(today)) return []
  return [
    report(
      notice,
      'stale',
      ['until'],
      `readers were told until ${until}, which is past, and do not see it any more. Remove the file in every language, or set until anew.`,
    ),
  ]
}

/** It is shown on many pages, whose pictures and parts for interfaces are their own. */
function checkWordsAlone(library: Library, notice: ParsedNotice): Finding[] {
  const { parts, pictures, marks, images } = library.text(notice, '').usage
  return [...parts, ...pictures, ...marks]
    .map(({ element }) => element)
    .concat(images as never[])
    .map((node) => {
      const message = `known problem "${notice.id}": its text is words alone, for it is shown on many pages. Take this out, and link to a step that has it.`
      // What it lacks goes with it.
      return breaking(finding('unknown-component', placeOf(node), message), tagAt(placeOf(node)))
    })
}

function notThere(notice: ParsedNotice): Finding {
  return report(
    notice,
    'translation',
    [],
    'the first language has no such known problem. Write it there first, or name this file as it is named there.',
  )
}

function checkTwin(notice: ParsedNotice, original: ParsedNotice): Finding[] {
  if (notice.findings.length > 0 || original.findings.length > 0) return []
  return (['affects', 'since', 'until', 'status'] as const).flatMap((field) => {
    const [own, first] = [notice[field], original[field]].map(written)
    if (own === first) return []
    return [
      report(
        notice,
        'translation',
        [field],
        `${field}: expected ${first} as in the first language, found ${own}.`,
      ),
    ]
  })
}

function written(value: string | readonly string[] | undefined): string {
  if (value === undefined) return 'none'
  return typeof value === 'string'
    ? `"${value}"`
    : [...value]
        .sort()
        .map((one) => `"${one}"`)
        .join(', ')
}
