import type { Root as HastRoot } from 'hast'
import fs from 'node:fs'
import path from 'node:path'
import { visit } from 'unist-util-visit'
import { fileAddress, guideAddress, stepAddress } from '@/lib/addresses'
import { basePath } from '@/lib/addresses/base-path'
import type { Guides, Guide } from '@/lib/tree'
import { direction, langAttributes, spokenLang, takeOwnWords, messages } from '@/lib/messages'
import { isAttachable } from './files/attachments'
import { groupPictures } from './body/group-pictures'
import type { Body } from './body/body'
import { compose } from './body/compose'
import { fileOf } from './body/written'
import { pageOf, readLink } from './body/links'
import { picturesIn } from './body/mark-references'
import { numberMarks } from './body/numbering'
import { beginning, bodyToHast } from './body/to-hast'
import { usageOf } from './body/usage'
import type { ParsedIndex, ParsedStep, ParsedText } from './library/parsed-steps'
import { buildGuides, type ParsedGuides } from './library/guides'
import { createKeptTexts, openLibrary, type Library } from './library/library'
import { isOver, noticeFacts, type NoticeFacts } from './library/notices'
import { kindOf } from './files/ordinary-file'
import type { Picture } from './library/pictures'
import { contentRoot, ownSettings, type ContentSettings } from './root'
import type { Site } from './library/site-type'
import { termsOf } from './library/terms'
import { videoOf } from './video'

/** A known problem. */
export interface Notice extends NoticeFacts {
  readonly body: Body
}

/** The content of the site, ready to be shown: the one door through which pages get it. */
export interface Content {
  /** The content root, absolute. */
  readonly root: string
  /** Whether it is for support staff, who see agent notes. */
  readonly forAgents: boolean
  /** Whether drafts are part of it. */
  readonly drafts: boolean
  readonly site: Site
  readonly languages: readonly string[]
  /** All guides in a language; what it has not translated is in the first language. Of an unknown language: no guides. */
  readonly guides: (language: string) => Guides
  readonly guide: (language: string, guide: string) => Guide | undefined
  /** The language that a page's words are really in: not the one asked for where it is not translated. */
  readonly langOf: (language: string, guide: string, step?: string) => string
  /** The text of a step, or with 'index' of a guide's front page. Empty for what is not there. */
  readonly body: (language: string, guide: string, step: string) => Body
  /** A screenshot by `<folder>/<name>`; undefined where it is missing or no picture. */
  readonly picture: (id: string) => Picture | undefined
  /** Groups of words that mean the same to somebody who searches in a language. */
  readonly synonyms: (language: string) => readonly (readonly string[])[]
  /** Known problems that readers are told of at a moment, in a language or the first, in the order of their ids. */
  readonly notices: (language: string, now?: Date) => readonly Notice[]
  /** Pictures and documents that lie in the guides' folders, from the content root: published at `/files/…`. */
  readonly files: readonly string[]
}

/** Texts that are kept where pages are not asked for over and over: those of a large guide, whose pages of all steps follow. */
const MOST_TEXTS = 500

/** Makes the door to content. It keeps the content that was opened last, and the texts that were read for it. */
function createDoor(): (settings?: ContentSettings) => Content {
  const texts = createKeptTexts(process.env.NODE_ENV === 'development' ? undefined : MOST_TEXTS)
  let opened: { readonly key: string; readonly content: Content } | undefined
  return (settings = ownSettings()) => {
    const root = contentRoot(settings)
    const key = [root, settings.SITE_URL, settings.AUDIENCE, settings.DRAFTS].join('\n')
    if (opened?.key === key && process.env.NODE_ENV === 'production') return opened.content
    const content = contentOf(openLibrary(root, texts, settings))
    opened = { key, content }
    return content
  }
}

/**
 * Opens the content root that CONTENT_DIR names. A build opens it once a process; in development what has changed is read
 * again at each call. Never throws: faulty content is shown as far as it goes, and `checkContent` says what is wrong.
 * @param settings those of this process, unless said otherwise
 */
export const openContent = createDoor()

/** The content of an opened library. */
export function contentOf(library: Library): Content {
  takeOwnWords(library.ownWords.words)
  const { site } = library.site
  const firstLanguage = site.languages[0] ?? 'en'
  const none: ParsedGuides = new Map()
  const first = library.languages.get(firstLanguage) ?? none
  const guidesByLanguage = new Map<string, Guides>()
  const allGuides = (language: string) => {
    const made = guidesByLanguage.get(language) ?? buildGuides(first, library.languages.get(language) ?? none)
    guidesByLanguage.set(language, made)
    return library.languages.has(language) ? made : new Map<string, Guide>()
  }
  const parsedOf = (
    language: string,
    guide: string,
    step: string,
  ): [string, ParsedStep | ParsedIndex] | undefined => {
    for (const tongue of [language, firstLanguage]) {
      const parsedGuides = library.languages.get(tongue)?.get(guide)
      const parsed = step === 'index' ? parsedGuides?.index : parsedGuides?.steps.get(step)
      if (parsed) return [tongue, parsed]
    }
    return undefined
  }
  const notices = new Map<string, readonly Notice[]>()
  const noticesIn = (language: string): Notice[] =>
    [...(library.notices.get(firstLanguage) ?? [])].flatMap(([id, original]) => {
      const facts = noticeFacts(original)
      // What is told of drafts alone is a draft, too.
      const affected = facts.affects.filter(
        (one) => one === 'all' || parsedOf(firstLanguage, one.guide, one.step ?? 'index'),
      )
      if (affected.length === 0) return []
      const parsed = library.notices.get(language)?.get(id) ?? original
      const lang = parsed === original ? firstLanguage : language
      return {
        ...facts,
        affects: affected,
        title: parsed.title,
        body: bodyOf(library, parsed, '', language, lang),
      }
    })
  return {
    root: library.root,
    forAgents: library.forAgents,
    drafts: library.drafts,
    site,
    languages: site.languages,
    guides: allGuides,
    guide: (language, guide) => allGuides(language).get(guide),
    langOf: (language, guide, step = 'index') => parsedOf(language, guide, step)?.[0] ?? firstLanguage,
    body: (language, guide, step) => {
      const [lang, parsed] = parsedOf(language, guide, step) ?? [language]
      return parsed
        ? bodyOf(library, parsed, guide, language, lang)
        : {
            lang,
            interfaces: [],
            description: '',
            elements: new Set(),
            pictures: [],
            tree: { type: 'root', children: [] },
          }
    },
    picture: (id) => library.picture(id).picture,
    synonyms: (language) => library.synonyms.synonyms[language] ?? [],
    notices: (language, now = new Date()) => {
      const known = notices.get(language) ?? noticesIn(language)
      notices.set(language, known)
      return known.filter(({ until }) => !isOver(until, now))
    },
    files: library.scan.files.filter(isAttachable),
  }
}

function bodyOf(library: Library, parsed: ParsedText, guide: string, language: string, lang: string): Body {
  const { site } = library.site
  const { tree } = compose(
    library.source(parsed, guide),
    library.partial,
    {},
    library.forAgents,
    termsOf(site, lang),
  )
  const usage = usageOf(tree)
  const has = new Set(usage.parts.map(({ version }) => version))
  const description = beginning(tree)
  const say = messages(language)
  const pictures = picturesIn(usage)
  const hast = bodyToHast(tree, usage, {
    rightToLeft: direction(lang) === 'rtl',
    footnotes: {
      label: say.footnotes,
      back: say.footnoteBack,
      ...langAttributes(spokenLang(language), lang),
    },
    addressOf: (node) => addressOf(node.url, fileOf(node) || parsed.file, language, site),
    videoOf: (node) => videoOf(library.root, site, node),
  })
  groupPictures(hast)
  const labels = numberMarks(hast)
  return {
    interfaces: site.interfaces.map(({ id }) => id).filter((id) => has.has(id)),
    ...(usage.parts[0] && { firstPart: usage.parts[0].version }),
    description,
    lang,
    elements: elementsIn(hast),
    pictures: pictures.map((one) => ({ ...one, labels: labels.get(one.ordinal) ?? one.labels })),
    tree: hast,
  }
}

function elementsIn(tree: HastRoot): Set<string> {
  const names = new Set<string>()
  visit(tree, 'element', ({ tagName, properties }) => {
    names.add(tagName)
    // Shown with its title.
    if (properties.dataTitle !== undefined) names.add('figure')
  })
  return names
}

/** Relative file links as addresses on the site, in the language of the page; all others as they are. */
function addressOf(url: string, from: string, language: string, site: Site): string {
  const link = readLink(url, from, site.url)
  if (link.kind === 'file') return fileAddress(link.file) + link.hash
  if (link.kind === 'site' && /^\/(?!\/)/.test(url)) return basePath() + url
  if (link.kind === 'here') return url.normalize('NFC')
  if (link.kind !== 'page') return url
  const page = pageOf(link.file)
  if (!page) return url
  const address = page.step === 'index' ? guideAddress(language, page.guide) : stepAddress(language, page)
  return `${address}${link.query}${link.hash}`
}

/** Where a file of the content root lies. Throws if it is not one of `files`. */
export function publishedFile({ root, files }: Content, file: string): string {
  // It may have become a link to elsewhere since the folders were read.
  if (!files.includes(file) || kindOf(root, file)?.kind !== 'file')
    throw new Error(`no file ${file} among the content's files`)
  return path.join(root, file)
}

/** Reads a file of the content root. Throws if it is not one of `files`. */
export function readFile(content: Content, file: string): Buffer {
  return fs.readFileSync(publishedFile(content, file))
}
