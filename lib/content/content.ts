import type { Root as HastRoot } from 'hast'
import fs from 'node:fs'
import path from 'node:path'
import { visit } from 'unist-util-visit'
import { fileAddress, guideAddress, stepAddress } from '@/lib/addresses'
import { basePath } from '@/lib/base-path'
import type { Forest, Guide } from '@/lib/tree'
import { words } from '@/lib/words'
import { isAttachable } from './attachments'
import { arrangePictures } from './body/beside'
import { compose, fileOf } from './body/compose'
import { pageOf, readLink } from './body/links'
import { picturesIn, type PictureInText } from './body/mentions'
import { numberMarks } from './body/numbering'
import { beginning, bodyToHast } from './body/to-hast'
import { usageOf } from './body/usage'
import type { GuideDraft, StepDraft } from './drafts'
import { buildForest, type LanguageDrafts } from './forest'
import { openLibrary, type Library } from './library'
import { kindOf } from './ordinary-file'
import type { Picture } from './pictures'
import { contentRoot, forAgents } from './root'
import type { Site } from './site'

/** The text of a step or of a guide's front page. */
export interface Body {
  /** Ids of the interfaces that it has parts for, in the site's order. */
  readonly interfaces: readonly string[]
  /** The interface that its first part is for. */
  readonly firstPart?: string
  /** Its beginning in plain text, at most 160 characters; may be empty. */
  readonly description: string
  /** Names of the elements in it: HTML's, and those of the content format. */
  readonly elements: ReadonlySet<string>
  /** Its pictures, in its order. */
  readonly pictures: readonly PictureInText[]
  /** For `renderBody`. */
  readonly tree: HastRoot
}

/** The content of the site, ready to be shown: the one door through which pages get it. */
export interface Content {
  /** The content root, absolute. */
  readonly root: string
  readonly site: Site
  readonly languages: readonly string[]
  /** All guides in a language; what it has not translated is in the first language. Of an unknown language: no guides. */
  readonly forest: (language: string) => Forest
  readonly guide: (language: string, guide: string) => Guide | undefined
  /** The language that a page's words are really in: not the one asked for where it is not translated. */
  readonly langOf: (language: string, guide: string, step?: string) => string
  /** The text of a step, or with 'index' of a guide's front page. Empty for what is not there. */
  readonly body: (language: string, guide: string, step: string) => Body
  /** A screenshot by `<folder>/<name>`; undefined where it is missing or no picture. */
  readonly picture: (id: string) => Picture | undefined
  /** Groups of words that mean the same to somebody who searches in a language. */
  readonly synonyms: (language: string) => readonly (readonly string[])[]
  /** Pictures and documents that lie in the guides' folders, from the content root: published at `/files/…`. */
  readonly files: readonly string[]
}

const kept = new Map<string, { stamp: string; value: unknown }>()
let opened: { root: string; content: Content } | undefined

/**
 * Opens the content root that CONTENT_DIR names. A build opens it once a process; in development what has changed is read
 * again at each call. Never throws: faulty content is shown as far as it goes, and `checkContent` says what is wrong.
 */
export function openContent(): Content {
  const root = contentRoot()
  if (opened?.root === root && process.env.NODE_ENV === 'production') return opened.content
  const content = contentOf(openLibrary(root, kept))
  opened = { root, content }
  return content
}

/** The content of an opened library. */
export function contentOf(library: Library): Content {
  const { site } = library.site
  const firstLanguage = site.languages[0] ?? 'en'
  const none: LanguageDrafts = new Map()
  const first = library.languages.get(firstLanguage) ?? none
  const forests = new Map<string, Forest>()
  const forest = (language: string) => {
    const made = forests.get(language) ?? buildForest(first, library.languages.get(language) ?? none)
    forests.set(language, made)
    return library.languages.has(language) ? made : new Map<string, Guide>()
  }
  const draftOf = (
    language: string,
    guide: string,
    step: string,
  ): [string, StepDraft | GuideDraft] | undefined => {
    for (const tongue of [language, firstLanguage]) {
      const drafts = library.languages.get(tongue)?.get(guide)
      const draft = step === 'index' ? drafts?.index : drafts?.steps.get(step)
      if (draft) return [tongue, draft]
    }
    return undefined
  }
  return {
    root: library.root,
    site,
    languages: site.languages,
    forest,
    guide: (language, guide) => forest(language).get(guide),
    langOf: (language, guide, step = 'index') => draftOf(language, guide, step)?.[0] ?? firstLanguage,
    body: (language, guide, step) => {
      const draft = draftOf(language, guide, step)?.[1]
      return draft
        ? bodyOf(library, draft, guide, language)
        : { interfaces: [], description: '', elements: new Set(), pictures: [], tree: { type: 'root', children: [] } }
    },
    picture: (id) => library.picture(id).picture,
    synonyms: (language) => library.synonyms.synonyms[language] ?? [],
    files: library.scan.files.filter(isAttachable),
  }
}

function bodyOf(library: Library, draft: StepDraft | GuideDraft, guide: string, language: string): Body {
  const { site } = library.site
  const { tree } = compose(library.source(draft, guide), library.partial, {}, forAgents())
  const usage = usageOf(tree)
  const has = new Set(usage.parts.map(({ version }) => version))
  const description = beginning(tree)
  const say = words(language)
  const pictures = picturesIn(usage)
  const hast = bodyToHast(tree, usage, {
    footnotes: { label: say.footnotes, back: say.footnoteBack },
    addressOf: (node) => addressOf(node.url, fileOf(node) || draft.file, language, site),
  })
  arrangePictures(hast)
  const labels = numberMarks(hast)
  return {
    interfaces: site.interfaces.map(({ id }) => id).filter((id) => has.has(id)),
    ...(usage.parts[0] && { firstPart: usage.parts[0].version }),
    description,
    elements: elementsIn(hast),
    pictures: pictures.map((one) => ({ ...one, labels: labels.get(one.ordinal) ?? one.labels })),
    tree: hast,
  }
}

function elementsIn(tree: HastRoot): Set<string> {
  const names = new Set<string>()
  visit(tree, 'element', ({ tagName }) => {
    names.add(tagName)
  })
  return names
}

/** Relative file links as addresses on the site, in the language of the page; all others as they are. */
function addressOf(url: string, from: string, language: string, site: Site): string {
  const link = readLink(url, from, site.url)
  if (link.kind === 'file') return fileAddress(link.file) + link.hash
  if (link.kind === 'site' && /^\/(?!\/)/.test(url)) return basePath() + url
  if (link.kind !== 'page') return url
  const page = pageOf(link.file)
  if (!page) return url
  const address = page.step === 'index' ? guideAddress(language, page.guide) : stepAddress(language, page)
  return `${address}${link.query}${link.hash}`
}

/** Reads a file of the content root. Throws if it is not one of `files`. */
export function readFile({ root, files }: Content, file: string): Buffer {
  // It may have become a link to elsewhere since the folders were read.
  if (!files.includes(file) || kindOf(root, file)?.kind !== 'file')
    throw new Error(`no file ${file} among the content's files`)
  return fs.readFileSync(path.join(root, file))
}
