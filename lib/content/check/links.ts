import fs from 'node:fs'
import path from 'node:path'
import { isId, nearest, RESERVED_IDS } from '@/lib/tree'
import { placeOf } from '../body/compose'
import { pageOf, readLink } from '../body/links'
import { inNotes } from '../body/notes'
import { ATTACHABLE, isAttachable, isShowable } from '../attachments'
import type { GuideDraft, StepDraft } from '../drafts'
import { finding, type About, type Finding } from '../findings'
import type { Headings, Library } from '../library'
import { isOnComputer, troubleWithAddress } from '../safe-address'

/** Every link and picture of a text whose page, heading or file is not there. `language` is that of the text. */
export function checkLinks(
  library: Library,
  draft: StepDraft | GuideDraft,
  language: string,
  about: About,
): Finding[] {
  const text = library.text(draft, about.guide ?? '')
  const hidden = inNotes(text.tree)
  return text.usage.links.flatMap((node) => {
    const place = placeOf(node)
    const forStaff = hidden.has(node)
    // Readers do not see such a picture, which is a finding of its own.
    if (node.type === 'image' && isOnComputer(node.url)) return []
    const from = place.file || draft.file
    const trouble =
      checkLink(library, node.url, from, language, text, forStaff) ??
      (node.type === 'image' ? noPicture(node.url, from) : undefined)
    return trouble ? [finding('broken-link', place, trouble, about)] : []
  })
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
      return troubleWithAddress(url)
    case 'here':
      return checkHeading(link.hash, headings, forStaff, 'on this page')
    case 'nowhere':
      return `"${url}" leads out of the content folder. Link to files within it, or write the whole address with https://.`
    case 'site':
      return sitePage(library, link.path) ? undefined : noSitePage(url)
    case 'file':
      return library.exists(link.file) ? unattachable(url, link.file) : noFile(library, url, link.file)
    case 'page': {
      const target = draftAt(library, link.file, language)
      if (!target) return noFile(library, url, link.file)
      const page = pageOf(link.file)
      if (link.hash === '') return undefined
      return checkHeading(
        link.hash,
        library.headings(target, page?.guide ?? ''),
        forStaff,
        `in ${link.file}`,
      )
    }
  }
}

/** What is shown as a picture has to be one. */
function noPicture(url: string, from: string): string | undefined {
  const link = readLink(url, from)
  if (link.kind !== 'file' || isShowable(link.file)) return undefined
  return `"${url}" is no picture that a page can show; expected png, jpg, webp, avif or gif. Link to the file instead: [what it is](${url}).`
}

function unattachable(url: string, file: string): string | undefined {
  if (isAttachable(file)) return undefined
  const kind = path.posix.extname(file) || 'a file without an ending'
  return `"${url}" cannot be published: of ${kind}, a browser may make a page of this site, with all its powers. Pack it into a .zip, or give it as one of: ${[...ATTACHABLE].join(', ')}.`
}

/** The step or front page whose file a link names, in the reader's language or the first. */
function draftAt(library: Library, file: string, language: string): StepDraft | GuideDraft | undefined {
  const page = pageOf(file)
  if (!page) return undefined
  const named = file.split('/')[0] ?? ''
  for (const tongue of new Set([named, language, library.site.site.languages[0] ?? ''])) {
    const guide = library.languages.get(tongue)?.get(page.guide)
    const draft = page.step === 'index' ? guide?.index : guide?.steps.get(page.step)
    if (draft) return draft
  }
  return undefined
}

function checkHeading(
  hash: string,
  { headings, staffHeadings }: Headings,
  forStaff: boolean,
  where: string,
): string | undefined {
  const id = decode(hash.slice(1))
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

function noFile(library: Library, url: string, file: string): string {
  if (library.exists(`${file}.mdx`)) return `"${url}" lacks its ending; write "${url}.mdx".`
  if (library.exists(`${file}/index.mdx`))
    return `"${url}" is a folder; link to its front page: "${url.replace(/\/$/, '')}/index.mdx".`
  if (file.split('/').some((part) => part.startsWith('_')) && library.exists(file)) {
    return `"${url}" is a partial, and partials have no page. Link to a step that uses it.`
  }
  const folder = path.posix.dirname(file)
  const name = path.posix.basename(file)
  const names = fileNames(path.join(library.root, folder))
  const close = nearest(name, names)
  const hint = close
    ? `did you mean "${url.slice(0, url.lastIndexOf(name))}${close}"?`
    : 'Is the name right, and the path to it?'
  return `there is no file ${file}${close ? '; ' : '. '}${hint}`
}

function fileNames(folder: string): string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}

function noSitePage(url: string): string {
  return `there is no page "${url}" on this site. Link to the step's file instead, such as ./step.mdx or ../guide/index.mdx.`
}

/** Whether the site has this address (urls.md), or a file of that name among its public ones. */
function sitePage(library: Library, address: string): boolean {
  const [language = '', guide = '', step = '', ...more] = address.replace(/^\/|\/$/g, '').split('/')
  if (address === '/') return true
  if (library.site.site.languages.includes(language) && more.length === 0) {
    if (guide === '' || (guide === 'search' && step === '')) return true
    const drafts = library.languages.get(library.site.site.languages[0] ?? '')?.get(guide)
    if (drafts)
      return (
        step === '' ||
        drafts.steps.has(step) ||
        (RESERVED_IDS.has(step) && step !== 'index' && step !== 'search')
      )
    return false
  }
  if (language === 's' && isId(guide) && step === '') return true
  return fs.existsSync(
    path.join(process.cwd(), 'public', ...address.split('/').filter((part) => part !== '..')),
  )
}
