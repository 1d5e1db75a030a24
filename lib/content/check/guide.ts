import { following } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import type { ParsedGuide } from '../library/guides'
import type { Library } from '../library/library'
import { isDraft } from '../library/published'
import { siteField } from '../library/site'
import type { ParsedStep } from '../library/parsed-steps'
import { emptyWords } from './alternatives'
import { checkBody, checkPicture } from './bodies'
import { checkReviewed } from './dates'
import { checkExpressions } from './expressions'
import { checkLinks } from './links'
import { checkScript } from './other-language'
import { checkSources } from './sources'
import { checkUnseenWords } from './unseen'
import { checkVerified } from './unverified'

/** What is wrong with a guide's files, each by itself. */
export function checkGuide(
  library: Library,
  guide: ParsedGuide,
  language: string,
  isFirst: boolean,
  today: Date,
): Finding[] {
  const about = { guide: guide.id }
  const findings = checkFrontPage(library, guide, language, today)
  if (!guide.index && isFirst) {
    const place = { file: `${guide.folder}/index.mdx`, line: 1, column: 1 }
    const message =
      'the guide has no front page. Add index.mdx with title, summary and start; if the folder is no guide, let its name begin with _.'
    findings.push(
      following(finding('front-matter', place, message, about), place.file, siteField('languages')),
    )
  }
  for (const step of guide.steps.values())
    findings.push(
      ...checkStep(library, step, guide.id, language, today),
      // A translation says what the first language says.
      ...(isFirst ? checkOriginal(library, step, guide.id, language) : []),
    )
  return findings
}

/** What is wrong with its front page, if it has one. */
export function checkFrontPage(
  library: Library,
  { id, index }: ParsedGuide,
  language: string,
  today: Date,
): Finding[] {
  if (!index) return []
  const about = { guide: id }
  return [
    ...index.findings,
    ...checkReviewed(index, today, about),
    ...(index.draft ? [] : checkScript(index, language, about)),
    ...checkUnseenWords(index, about),
    ...checkBody(library, index, about),
    ...checkLinks(library, index, language, about),
  ]
}

function checkOriginal(library: Library, step: ParsedStep, guide: string, language: string): Finding[] {
  const parsedGuides = library.all.get(language) ?? new Map<string, ParsedGuide>()
  return [
    ...checkSources(step, library.site.site, { guide, step: step.id }),
    ...checkVerified(step, guide, library.text(step, guide).tree, parsedGuides),
  ]
}

/** What is wrong with a step's file by itself. */
export function checkStep(
  library: Library,
  step: ParsedStep,
  guide: string,
  language: string,
  today: Date,
): Finding[] {
  const about = { guide, step: step.id }
  const findings = [
    ...step.findings,
    ...checkReviewed(step, today, about),
    // A draft may still be in the language that it was brought in.
    ...(isDraft({ guide, step: step.id }, library.all.get(language) ?? new Map<string, ParsedGuide>())
      ? []
      : checkScript(step, language, about)),
  ]
  findings.push(...checkBody(library, step, about), ...checkLinks(library, step, language, about))
  findings.push(...checkExpressions(step, about), ...checkUnseenWords(step, about))
  for (const choice of step.choices) {
    if (choice.screenshot === undefined) continue
    const place = step.matter.place([...choice.path, 'screenshot'])
    if (!choice.alt?.trim()) {
      findings.push(
        finding(
          'alt',
          place,
          'a choice with a picture needs a text alternative. Add alt: and say what it shows.',
          about,
        ),
      )
    }
    const empty = emptyWords(choice.alt ?? '')
    if (empty) findings.push(finding('alt', step.matter.place([...choice.path, 'alt']), empty, about))
    const report = (message: string) =>
      findings.push(following(finding('missing-screenshot', place, message, about), 'screenshots'))
    if (/^[a-z0-9-]+\/[a-z0-9-]+$/.test(choice.screenshot))
      findings.push(...checkPicture(choice.screenshot, library, about, report))
  }
  return findings
}
