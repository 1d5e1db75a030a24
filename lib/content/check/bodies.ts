import type { ParsedText } from '../library/parsed-steps'
import { following, textOf } from '../findings/causes'
import { finding, type About, type Finding } from '../findings/findings'
import { nearest } from '@/lib/tree'
import { placeOf } from '../body/written'
import { attribute, isFaulty } from '../body/source'
import { plainPicture } from '../body/plain-pictures'
import { pictureOf, type PictureUse, type Usage } from '../body/usage'
import type { Library } from '../library/library'
import { siteField } from '../library/site'
import { checkElements } from './elements'
import { checkNotes } from './notes'
import type { Report } from './report'
import { otherPicture } from './other-picture'
import { checkPoster } from './videos'
import { checkUnfinished } from './unfinished'
import { checkPictureAddresses } from './unseen'

/** What a text's interface parts, pictures and marks must be to each other. */
export function checkBody(library: Library, parsed: ParsedText, about: About): Finding[] {
  const { tree, usage, source, findings: composing } = library.text(parsed, about.guide ?? '')
  const findings: Finding[] = [...source.findings, ...composing]
  const report: Report = (code, node, message, follows = []) =>
    findings.push(following(finding(code, placeOf(node), message, about), ...follows))
  checkParts(usage, library, report)
  checkPictures(usage, library, report, findings)
  checkMarks(usage, library, report)
  checkNotes(tree, report)
  checkElements(tree, library, report)
  findings.push(...checkPictureAddresses(usage, library, about), ...checkUnfinished(parsed, tree, about))
  for (const image of usage.images) {
    if (!image.alt?.trim())
      report(
        'alt',
        image,
        'a picture without a text alternative. Say in the brackets what it shows: ![a red button](…).',
      )
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
        ...(version ? [] : [textOf(placeOf(element).file)]),
      ])
      continue
    }
    // A part under another name may be the one that lacks.
    const lacking = hasUnknown ? [] : ids.filter((id) => !has.has(id))
    if (lacking.length === 0 || attribute(element, 'only') !== undefined || complained.has(version)) continue
    complained.add(version)
    const parts = lacking.map((id) => `<Interface version="${id}">`).join(' and ')
    report(
      'missing-variant',
      element,
      `there is a part for "${version}", but none for ${lacking.map((id) => `"${id}"`).join(', ')}. Add ${parts}, or write "only" in this tag.`,
      [textOf(placeOf(element).file)],
    )
  }
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
        textOf(placeOf(use.element).file),
      ])
    if (isFaulty(use.element, 'name') || isFaulty(use.element, 'version')) continue
    if (use.picture === undefined) {
      const lacks = attribute(use.element, 'name') ? 'version' : 'name'
      const why =
        lacks === 'version'
          ? 'outside an Interface a screenshot says which folder it is from'
          : 'a screenshot needs a name'
      report('missing-screenshot', use.element, `${why}. Write ${lacks}="…".`, [
        textOf(placeOf(use.element).file),
      ])
    } else
      findings.push(
        ...checkPicture(use.picture, library, (message) =>
          report('missing-screenshot', use.element, message),
        ),
      )
  }
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
    const message = `the picture has no marks file. Add screenshots/${id}.json beside it; npm run mark makes it.`
    return [finding('missing-screenshot', { file: `screenshots/${id}.png`, line: 1, column: 1 }, message)]
  }
  report(`there is no ${missing.join(' and no ')}${otherPicture(id, library.root)}`)
  return findings
}

/** What to write for a number that is none, such as one of full width. */
function numberMeant(mark: PictureUse['element']): string {
  const written = attribute(mark, 'n') ?? ''
  const digits = written.normalize('NFKC').replace(/\D/g, '')
  return written === ''
    ? '. Write n="1".'
    : `, in plain digits; found "${written}". Write n="${digits || '1'}".`
}

function checkMarks({ marks, pictures }: Usage, library: Library, report: Report): void {
  const named = new Map<string, Set<number>>()
  const misnumbered = new Set<string>()
  const key = (use: PictureUse) => use.picture ?? ''
  for (const mark of marks) {
    if (isFaulty(mark.element, 'n')) continue
    const use = pictureOf(mark, pictures)
    if (mark.n === undefined) {
      report(
        'mark',
        mark.element,
        `a Mark needs the number of what it points at${numberMeant(mark.element)}`,
        [textOf(placeOf(mark.element).file)],
      )
    } else if (!use) {
      const where = mark.part
        ? `in the part for "${mark.part.version}"`
        : 'outside the parts for single interfaces'
      report(
        'mark',
        mark.element,
        `mark ${mark.n} points at no picture: there is none ${where}. Add a <Screenshot>, or move the Mark to where it is.`,
        [textOf(placeOf(mark.element).file)],
      )
    } else {
      const picture = use.picture === undefined ? undefined : library.picture(use.picture).picture
      named.set(key(use), (named.get(key(use)) ?? new Set()).add(mark.n))
      if (!picture || picture.marks.some(({ n }) => n === mark.n)) continue
      misnumbered.add(picture.id)
      const numbers = picture.marks.map(({ n }) => n).sort((a, b) => a - b)
      report(
        'mark',
        mark.element,
        `the picture ${picture.id} has no mark ${mark.n}; it has ${numbers.join(', ') || 'none'}. Correct the number, or add the mark to screenshots/${picture.id}.json.`,
      )
    }
  }
  // Any picture may be meant by a mark whose number cannot be read.
  if (marks.some(({ element, n }) => n === undefined && !isFaulty(element, 'n'))) return
  const complained = new Set<string>()
  for (const use of pictures) {
    const picture = use.picture === undefined ? undefined : library.picture(use.picture).picture
    if (!picture || complained.has(picture.id)) continue
    complained.add(picture.id)
    const silent = picture.marks.filter(({ n }) => !named.get(picture.id)?.has(n)).map(({ n }) => n)
    // The one that is named under another number.
    if (silent.length === 0 || misnumbered.has(picture.id)) continue
    const shown = silent.map((n) => `<Mark n="${n}">…</Mark>`).join(' ')
    report(
      'mark',
      use.element,
      `the picture ${picture.id} shows mark ${silent.join(', ')}, and the text of this step does not say what is there. Write ${shown}, or take the mark off the picture.`,
      [textOf(placeOf(use.element).file)],
    )
  }
}
