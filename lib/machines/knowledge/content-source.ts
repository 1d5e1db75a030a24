import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import {
  contentOf,
  destinations,
  createKeptTexts,
  openLibrary,
  readLock,
  withNewSteps,
  type Content,
  type ContentSettings,
} from '@/lib/content'
import type { SearchTexts } from '@/lib/search/data'
import { searchFiles } from '@/lib/search/files'
import { formerCodes, guideDocument, type Publication } from '../guide/guide-document'
import { pictureResource, type Source } from './knowledge'

/** What is read of a content folder. */
const READ = /\.(?:mdx|json)$/
/** Of a picture that is handed over, in pixels. */
const WIDEST = 1280

/**
 * The knowledge of a content folder, read anew when a file in it has changed. Nothing is published, so pictures are resources of the
 * server that has the knowledge.
 * @param root the content root, absolute
 */
export function contentSource(root: string, settings: ContentSettings): Source {
  let opened: { stamp: string; content: Content; publication: Publication } | undefined
  const kept = createKeptTexts()
  const open = async () => {
    const stamp = await stampOf(root)
    if (opened?.stamp === stamp) return opened
    const content = contentOf(openLibrary(root, kept, settings))
    opened = { stamp, content, publication: publicationOf(content) }
    return opened
  }
  return {
    stamp: async () => (await open()).stamp,
    languages: async () => (await open()).content.languages,
    guides: async (lang) => {
      const { content, publication } = await open()
      return [...content.guides(lang).keys()].flatMap(
        (id) => guideDocument(content, lang, id, publication) ?? [],
      )
    },
    picture: async (id) => {
      const { content } = await open()
      const picture = content.picture(id)
      if (!picture) return undefined
      // Without what the PNG says beside its pixels, as it would be published.
      const { default: sharp } = await import('sharp')
      return sharp(path.join(root, picture.file))
        .resize({ width: WIDEST, withoutEnlargement: true })
        .webp({ quality: 80, smartSubsample: true })
        .toBuffer()
    },
    search: async (lang) => {
      const { content, publication } = await open()
      const { index, others } = searchFiles(content, lang, publication.codes)
      return {
        data: { ...index, folder: '' },
        // Made just now, by ourselves.
        texts: JSON.parse(others[`${lang}.texts.json`] ?? '') as SearchTexts,
      }
    },
  }
}

function publicationOf(content: Content): Publication {
  const allGuides = content.guides(content.languages[0] ?? 'en')
  const codes = withNewSteps(readLock(content.root), allGuides)
  return {
    codes,
    formerCodes: formerCodes(codes, destinations(codes, allGuides)),
    pictureSource: pictureResource,
    searchAddress: () => null,
  }
}

async function stampOf(root: string): Promise<string> {
  const names = (await readdir(root, { recursive: true }).catch(() => [])).filter((name) => READ.test(name))
  const hash = createHash('sha256')
  for (const name of names.sort()) {
    const found = await stat(path.join(root, name)).catch(() => undefined)
    hash.update(`${name}\0${found?.mtimeMs ?? ''}\0${found?.size ?? ''}\n`)
  }
  return hash.digest('hex')
}
