import type { Root } from 'mdast'
import type { ParsedText } from '../library/parsed-steps'
import { following, partsOf, tagAt } from '../findings/causes'
import { finding, usedIn, type About, type Finding } from '../findings/findings'
import { nearest } from '@/lib/tree'
import { placeOf } from '../body/written'
import { inNotes } from '../body/notes'
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
  checkParts(usage, tree, library, report)
  checkPictures(usage, library, about, report, findings)
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

/** That a text that differs by interface has a part for each: those outside notes for staff, which customers do not get, without those in them. */
function checkParts({ parts }: Usage, tree: Root, library: Library, report: Report): void {
  const ids = library.site.site.interfaces.map(({ id }) => id)
  const versionsOf = (some: Usage['parts']) => new Set(some.map(({ version }) => version))
  const hidden = inNotes(tree)
  const whole = versionsOf(parts)
  const open = versionsOf(parts.filter(({ element }) => !hidden.has(element)))
  const hasUnknown = [...whole].some((version) => !ids.includes(version))
  const complained = new Set<string>()
  for (const { element, version } of parts) {
    if (isFaulty(element, 'version')) continue
    if (!ids.includes(version)) {
      const close = nearest(version, ids)
      const shown = version ? `no interface "${version}" in site.json` : 'an Interface needs a version'
      const hint = close
        ? `did you mean "${close}"?`
        : `write version="…" with one of: ${ids.join(', ') || 'none; site.json lists no interfaces'}.`
      const why = [siteField('interfaces'), ...(version ? [] : [tagAt(placeOf(element))])]
      report('missing-variant', element, `${shown}; ${hint}`, why)
      continue
    }
    // A part under another name may be the one that lacks.
    const has = hidden.has(element) ? whole : open
    const lacking = hasUnknown ? [] : ids.filter((id) => !has.has(id))
    if (lacking.length === 0 || attribute(element, 'only') !== undefined || complained.has(version)) continue
    complained.add(version)
    const names = lacking.map((id) => `"${id}"`).join(', ')
    const isNoted = lacking.some((id) => whole.has(id))
    const second = parts.filter((one) => one.version === version)[1]
    if (second && !isNoted) {
      const [other = ''] = lacking
      const message = `there are several parts for "${version}", and none for ${names}. Is this one meant for "${other}"? Then write version="${other}"; else write "only" in each of them.`
      report('missing-variant', second.element, message, partMayBe(second.element))
      continue
    }
    const missing = lacking.map((id) => `<Interface version="${id}">`).join(' and ')
    const message = isNoted
      ? `there is a part for "${version}", but the one for ${names} stands in a note for staff, which customers do not get. Move it out of the note, or write "only" in this tag.`
      : `there is a part for "${version}", but none for ${names}. Add ${missing}, or write "only" in this tag.`
    report('missing-variant', element, message, partMayBe(element))
  }
}

/** What the lack of a part follows from: a tag that may be that part, or hold it, and an attribute of this one that may be "only". */
function partMayBe(element: Element): string[] {
  const place = placeOf(element)
  return [partsOf(place.file), tagAt(place)]
}

function checkPictures(
  { pictures }: Usage,
  library: Library,
  about: About,
  report: Report,
  findings: Finding[],
): void {
  for (const use of pictures) {
    if (use.element.name === 'Video') {
      findings.push(...checkPoster(use, library, report).map((one) => usedIn(one, about)))
      continue
    }
    // One that is not there is a broken link.
    if (plainPicture(use.element)) {
      findings.push(...library.picture(use.picture ?? '').findings.map((one) => usedIn(one, about)))
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
        ...checkPicture(use.picture, library, about, (message) =>
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

/**
 * That a picture and its marks file are there and sound. Faults of the files themselves are reported at the files.
 * @param about what uses it
 */
export function checkPicture(
  id: string,
  library: Library,
  about: About,
  report: (message: string) => void,
): readonly Finding[] {
  const safe = /^[\p{L}\p{N}._-]+\/[\p{L}\p{N}._-]+$/u.test(id) && !id.includes('..')
  const { png, json, findings } = safe ? library.picture(id) : { png: false, json: false, findings: [] }
  const missing = [!png && `screenshots/${id}.png`, !json && `screenshots/${id}.json`].filter(
    (file) => file !== false,
  )
  if (missing.length === 0) return findings.map((one) => usedIn(one, about))
  if (png) {
    const place = { file: `screenshots/${id}.png`, line: 1, column: 1 }
    const message = `the picture has no marks file. ${marksFor(id, library.root)}`
    return [finding('missing-screenshot', place, message, about)]
  }
  report(`there is no ${missing.join(' and no ')}${otherPicture(id, library.root)}`)
  return []
}
