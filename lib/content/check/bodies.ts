import type { ParsedText } from '../library/parsed-steps'
import { following, partsOf, tagAt } from '../findings/causes'
import { finding, type About, type Finding } from '../findings/findings'
import { nearest } from '@/lib/tree'
import { placeOf } from '../body/written'
import { attribute, isFaulty, type Element } from '../body/source'
import { plainPicture } from '../body/plain-pictures'
import type { PictureUse, Usage } from '../body/usage'
import type { Library } from '../library/library'
import { siteField } from '../library/site'
import { emptyWords } from './alternatives'
import { checkElements } from './elements'
import { checkMarks } from './marks'
import { checkNotes } from './notes'
import { checkPartials } from './partials'
import type { Report } from './report'
import { marksFor, otherPicture } from './other-picture'
import { checkPoster } from './videos'
import { checkRepeatedTitle } from './titles'
import { checkUnfinished } from './unfinished'
import { checkPictureAddresses } from './unseen'

/** What a text's interface parts, pictures and marks must be to each other. */
export function checkBody(library: Library, parsed: ParsedText, about: About): Finding[] {
  const { tree, usage, source, findings: composing } = library.text(parsed, about.guide ?? '')
  const findings: Finding[] = [...source.findings, ...composing]
  const report: Report = (code, node, message, follows = []) =>
    findings.push(following(finding(code, placeOf(node), message, about), ...follows))
  findings.push(...checkPartials(source, parsed, library, about))
  checkParts(usage, library, report)
  checkPictures(usage, library, report, findings)
  checkMarks(usage, tree, library, report)
  checkNotes(tree, report)
  checkElements(tree, library, report)
  findings.push(...checkPictureAddresses(usage, library, about), ...checkUnfinished(parsed, tree, about))
  findings.push(...checkRepeatedTitle(parsed, tree, about))
  for (const image of usage.images) {
    if (!image.alt?.trim())
      report(
        'alt',
        image,
        'a picture without a text alternative. Say in the brackets what it shows: ![a red button](…).',
      )
    const empty = emptyWords(image.alt ?? '')
    if (empty) report('alt', image, empty)
  }
  for (const { element } of usage.pictures) {
    const empty = emptyWords(attribute(element, 'alt') ?? '')
    if (empty) report('alt', element, empty)
  }
  return findings
}

function checkParts({ parts }: Usage, library: Library, report: Report): void {
  const ids = library.site.site.interfaces.map(({ id }) => id)
  const has = new Set(parts.map(({ version }) => version))
  const hasUnknown = [...has].some((version) => !ids.includes(version))
  const complained = new Set<string>()
  for (const { element, version } of parts) {
    if (isFaulty(element, 'version')) continue
    if (!ids.includes(version)) {
      const close = nearest(version, ids)
      const shown = version ? `no interface "${version}" in site.json` : 'an Interface needs a version'
      const hint = close
        ? `did you mean "${close}"?`
        : `write version="…" with one of: ${ids.join(', ') || 'none; site.json lists no interfaces'}.`
      report('missing-variant', element, `${shown}; ${hint}`, [
        siteField('interfaces'),
        ...(version ? [] : [tagAt(placeOf(element))]),
      ])
      continue
    }
    // A part under another name may be the one that lacks.
    const lacking = hasUnknown ? [] : ids.filter((id) => !has.has(id))
    if (lacking.length === 0 || attribute(element, 'only') !== undefined || complained.has(version)) continue
    complained.add(version)
    const second = parts.filter((one) => one.version === version)[1]
    if (second) {
      const [other = ''] = lacking
      const message = `there are several parts for "${version}", and none for ${lacking.map((id) => `"${id}"`).join(', ')}. Is this one meant for "${other}"? Then write version="${other}"; else write "only" in each of them.`
      report('missing-variant', second.element, message, partMayBe(second.element))
      continue
    }
    const missing = lacking.map((id) => `<Interface version="${id}">`).join(' and ')
    report(
      'missing-variant',
      element,
      `there is a part for "${version}", but none for ${lacking.map((id) => `"${id}"`).join(', ')}. Add ${missing}, or write "only" in this tag.`,
      partMayBe(element),
    )
  }
}

/** What the lack of a part follows from: a tag that may be that part, or hold it, and an attribute of this one that may be "only". */
function partMayBe(element: Element): string[] {
  const place = placeOf(element)
  return [partsOf(place.file), tagAt(place)]
}

function checkPictures({ pictures }: Usage, library: Library, report: Report, findings: Finding[]): void {
  for (const use of pictures) {
    if (use.element.name === 'Video') {
      checkPoster(use, library, report, findings)
      continue
    }
    // One that is not there is a broken link.
    if (plainPicture(use.element)) {
      findings.push(...library.picture(use.picture ?? '').findings)
      continue
    }
    const alt = attribute(use.element, 'alt')
    if (!alt?.trim() && !isFaulty(use.element, 'alt'))
      report('alt', use.element, 'a screenshot without a text alternative. Say what it shows: alt="…".', [
        tagAt(placeOf(use.element)),
      ])
    if (isFaulty(use.element, 'name') || isFaulty(use.element, 'version')) continue
    // Whose part it is has a finding of its own.
    if (isOfUnknown(use, library)) continue
    if (use.picture === undefined) {
      const lacks = attribute(use.element, 'name') ? 'version' : 'name'
      const why =
        lacks === 'version'
          ? 'outside an Interface a screenshot says which folder it is from'
          : 'a screenshot needs a name'
      const place = placeOf(use.element)
      // Around one without a version an Interface may stand that cannot be read as one.
      report('missing-screenshot', use.element, `${why}. Write ${lacks}="…".`, [
        tagAt(place),
        ...(lacks === 'version' ? [partsOf(place.file)] : []),
      ])
    } else
      findings.push(
        ...checkPicture(use.picture, library, (message) =>
          report('missing-screenshot', use.element, message, ['screenshots']),
        ),
      )
  }
}

/** Whether a picture is one of an interface that site.json does not have, by the part in which it stands. */
function isOfUnknown({ element, part }: PictureUse, { site }: Library): boolean {
  if (!part || attribute(element, 'version') !== undefined) return false
  return !site.site.interfaces.some(({ id }) => id === part.version)
}

/** That a picture and its marks file are there and sound. Faults of the files themselves are reported at the files. */
export function checkPicture(
  id: string,
  library: Library,
  report: (message: string) => void,
): readonly Finding[] {
  const safe = /^[\p{L}\p{N}._-]+\/[\p{L}\p{N}._-]+$/u.test(id) && !id.includes('..')
  const { png, json, findings } = safe ? library.picture(id) : { png: false, json: false, findings: [] }
  const missing = [!png && `screenshots/${id}.png`, !json && `screenshots/${id}.json`].filter(
    (file) => file !== false,
  )
  if (missing.length === 0) return findings
  if (png) {
    const message = `the picture has no marks file. ${marksFor(id, library.root)}`
    return [finding('missing-screenshot', { file: `screenshots/${id}.png`, line: 1, column: 1 }, message)]
  }
  report(`there is no ${missing.join(' and no ')}${otherPicture(id, library.root)}`)
  return findings
}
