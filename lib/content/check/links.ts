import type { Definition, Image, Link, Root } from 'mdast'
import fs from 'node:fs'
import path from 'node:path'
import { visit } from 'unist-util-visit'
import { nearest } from '@/lib/tree'
import { placeOf } from '../body/written'
import { pageOf, readLink } from '../body/links'
import { inNotes } from '../body/notes'
import { ATTACHABLE, isAttachable, isShowable } from '../files/attachments'
import type { ParsedIndex, ParsedStep, ParsedText } from '../library/parsed-steps'
import { following, textOf } from '../findings/causes'
import { noFile } from './no-file'
import { ownPlace, pathBetween } from './other-addresses'
import { noSitePage, sitePage } from './site-pages'
import { finding, type About, type Finding, type Place } from '../findings/findings'
import { readText } from '../files/read-text'
import { isText } from '../unseen/unused-names'
import type { ParsedGuide } from '../library/guides'
import type { Headings, Library } from '../library/library'
import { isDraft } from '../library/published'
import { isOnComputer, troubleWithAddress } from '../schemas/safe-address'
import { hollowFile } from '../files/hollow-file'
import { isWholePicture } from '../files/whole-picture'

/** Every link and picture of a text whose page, heading or file is not there. `language` is that of the text. */
export function checkLinks(library: Library, parsed: ParsedText, language: string, about: About): Finding[] {
  const text = library.text(parsed, about.guide ?? '')
  const hidden = inNotes(text.tree)
  const first = library.all.get(library.site.site.languages[0] ?? '') ?? new Map<string, ParsedGuide>()
  const isPublic =
    !library.drafts && !parsed.draft && !isDraft({ guide: about.guide ?? '', step: parsed.id }, first)
  return text.usage.links.flatMap((node) => {
    const place = node.position ? placeOf(node) : placeIn(library, node)
    const forStaff = hidden.has(node)
    // Readers do not see such a picture, which is a finding of its own.
    if (node.type === 'image' && isOnComputer(node.url)) return []
    if (node.type === 'definition' && isText(node.url) && !referred(text.tree, node)) return []
    const from = place.file || parsed.file
    const trouble =
      (node.type === 'link' ? troubleWithHost(node.url) : undefined) ??
      checkLink(library, node.url, from, language, text, forStaff) ??
      (isPublic ? leadsToDraft(library, node.url, from) : undefined) ??
      (node.type === 'image' ? noPicture(library, node.url, from) : undefined)
    return trouble
      ? [following(finding('broken-link', place, trouble, about), ...subjectsOf(node.url, from, library))]
      : []
  })
}

/** Where an address stands that was found in a text after all else, and so has no position. */
function placeIn(library: Library, node: Link | Definition | Image): Place {
  const place = placeOf(node)
  const before = readText(library.root, place.file).text?.split(node.url)[0]?.split('\n')
  return before ? { ...place, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } : place
}

/** Whether a text calls an address by its name: of one that nobody calls, that is a finding of its own. */
function referred(tree: Root, { identifier }: Definition): boolean {
  let isCalled = false
  visit(tree, (node) => {
    if ((node.type === 'linkReference' || node.type === 'imageReference') && node.identifier === identifier)
      isCalled = true
  })
  return isCalled
}

/** What must be there and readable for a link to lead somewhere. */
function subjectsOf(url: string, from: string, library: Library): string[] {
  const link = readLink(url, from, library.site.site.url)
  if (link.kind === 'here') return [textOf(from)]
  if (link.kind !== 'page' && link.kind !== 'file') return []
  const isThere = library.exists(link.file)
  return isThere ? [textOf(link.file)] : [link.file, path.posix.dirname(link.file)]
}

/** A picture of another site is a finding of its own. */
function troubleWithHost(url: string): string | undefined {
  if (!url.startsWith('//')) return undefined
  return `"${url}" leads to another site, but does not say how. Write it whole: https:${url}.`
}

function checkLink(
  library: Library,
  url: string,
  from: string,
  language: string,
  headings: Headings,
  forStaff: boolean,
): string | undefined {
  const link = readLink(url, from, library.site.site.url)
  switch (link.kind) {
    case 'external':
      return troubleWithAddress(url) ?? ownPage(library, url, from)
    case 'here':
      return checkHeading(link.hash, headings, forStaff, 'on this page')
    case 'nowhere':
      return `"${url}" leads out of the content folder. Link to files within it, or write the whole address with https://.`
    case 'site':
      return sitePage(library, link.path) ? undefined : noSitePage(library, url, link.path, from)
    case 'file':
      return library.exists(link.file)
        ? (unattachable(url, link.file) ?? hollow(library, url, link.file))
        : noFile(library, url, link.file, from)
    case 'page': {
      const target = draftAt(library, link.file, language)
      if (!target) return noFile(library, url, link.file, from)
      const page = pageOf(link.file)
      if (link.hash === '') return undefined
      // Whatever language the path names, the page is that of the text's own.
      const shown = draftAt(library, link.file, language, false) ?? target
      return checkHeading(link.hash, library.headings(shown, page?.guide ?? ''), forStaff, `in ${shown.file}`)
    }
  }
}

/** Whether a link leads to a page that readers do not have yet. */
function leadsToDraft(library: Library, url: string, from: string): string | undefined {
  const link = readLink(url, from, library.site.site.url)
  const [, guide = '', step = 'index'] =
    link.kind === 'site' ? link.path.replace(/^\/|\/$/g, '').split('/') : []
  const page = link.kind === 'page' ? pageOf(link.file) : link.kind === 'site' ? { guide, step } : undefined
  const [language = ''] = library.site.site.languages
  if (!page || !isDraft(page, library.all.get(language) ?? new Map<string, ParsedGuide>())) return undefined
  return `"${url}" leads to a draft, which readers do not get. Take the link out until it is published, or take "draft: true" out of what it leads to.`
}

/** What is shown as a picture has to be one. */
function noPicture(library: Library, url: string, from: string): string | undefined {
  const link = readLink(url, from)
  if (link.kind !== 'file') return undefined
  if (isShowable(link.file)) {
    if (isWholePicture(link.file, fs.readFileSync(path.join(library.root, link.file)))) return undefined
    return `"${url}" is no whole picture of the kind that its ending says: it is cut off, or something else. Save it again in a picture editor.`
  }
  return `"${url}" is no picture that a page can show; expected png, jpg, webp, avif or gif. Link to the file instead: [what it is](${url}).`
}

/** A picture that is none has a finding of its own. */
function hollow(library: Library, url: string, file: string): string | undefined {
  const why = isShowable(file) ? undefined : hollowFile(path.join(library.root, file))
  return why && `"${url}" ${why}`
}

function unattachable(url: string, file: string): string | undefined {
  if (isAttachable(file)) return undefined
  const kind = path.posix.extname(file) || 'a file without an ending'
  return `"${url}" cannot be published: of ${kind}, a browser may make a page of this site, with all its powers. Pack it into a .zip, or give it as one of: ${[...ATTACHABLE].join(', ')}.`
}

/** The step or front page whose file a link names, in the reader's language or the first. */
function draftAt(
  library: Library,
  file: string,
  language: string,
  asNamed = true,
): ParsedStep | ParsedIndex | undefined {
  const page = pageOf(file)
  if (!page) return undefined
  const named = asNamed ? [file.split('/')[0] ?? ''] : []
  for (const tongue of new Set([...named, language, library.site.site.languages[0] ?? ''])) {
    const guide = library.all.get(tongue)?.get(page.guide)
    const parsed = page.step === 'index' ? guide?.index : guide?.steps.get(page.step)
    if (parsed) return parsed
  }
  return undefined
}

function checkHeading(
  hash: string,
  { headings, staffHeadings }: Headings,
  forStaff: boolean,
  where: string,
): string | undefined {
  const id = decode(hash.slice(1)).normalize('NFC')
  if (id === '' || headings.has(id) || (forStaff && staffHeadings.has(id))) return undefined
  if (staffHeadings.has(id))
    return `the heading "#${id}" ${where} is in a note for staff, which customers do not have. Link to another, or put this link in a note for staff, too.`
  const close = nearest(id, headings)
  const list = [...headings].slice(0, 8).join(', ')
  const hint = close
    ? `did you mean "#${close}"?`
    : list
      ? `The headings there are: ${list}.`
      : 'There are no headings there.'
  return `no heading "#${id}" ${where}${close ? '; ' : '. '}${hint}`
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A page of this content, by an address that readers cannot open, or that shows them its source. */
function ownPage(library: Library, url: string, from: string): string | undefined {
  const place = ownPlace(url)
  if (place === undefined) return undefined
  if ('file' in place) {
    if (!library.exists(place.file)) return undefined
    return `"${url}" shows readers the file as it is written. Link to its page: ${pathBetween(from, place.file)}.`
  }
  const [, language = '', guide = '', step = 'index'] = place.site.replace(/\/$/, '').split('/')
  if (!library.site.site.languages.includes(language) || !sitePage(library, place.site)) return undefined
  const file = `${language}/${guide}/${step}.mdx`
  const cure = library.exists(file) ? pathBetween(from, file) : './step.mdx'
  return `"${url}" is the preview on your own computer, which readers cannot open. Link to the file: ${cure}.`
}
