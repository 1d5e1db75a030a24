import { createHmac, randomBytes } from 'node:crypto'
import { askedLanguage } from '@/lib/language/asked-language'
import { languageTable } from '@/lib/language/language-table'
import type { GuideDocument } from '../schemas/guide'
import { languageKnowledge, type LanguageKnowledge, type SearchFiles } from './language-knowledge'

/** Where knowledge is read from: a content folder, a build, or a published site. */
export interface Source {
  /** Changes when what is there has changed. */
  readonly stamp: () => Promise<string>
  /** The languages, the default first. */
  readonly languages: () => Promise<readonly string[]>
  /** All guides of a language. */
  readonly guides: (lang: string) => Promise<readonly GuideDocument[]>
  readonly search: (lang: string) => Promise<SearchFiles>
  /** A picture that is not published anywhere, as WebP, by its id. A source whose pictures have addresses has none. */
  readonly picture?: (id: string) => Promise<Buffer | undefined>
}

/** Addresses of what a server of the Model Context Protocol reads out itself: like an address of the site, without an origin. */
export const RESOURCES = 'signpost:///'

/** The address of a picture that is not published, for `resources/read`. */
export function pictureResource(id: string): string {
  return `${RESOURCES}pictures/${id}.webp`
}

/** All that there is to know, in every language. */
export interface Knowledge {
  readonly languages: () => Promise<readonly string[]>
  /**
   * In the first of the languages asked for (BCP 47) that the site has, by the table that decides it everywhere; else in the default one.
   * Undefined where nothing is there at all.
   */
  readonly in: (...asked: (string | undefined)[]) => Promise<LanguageKnowledge | undefined>
  readonly picture: (id: string) => Promise<Buffer | undefined>
}

/** A writer who saves a file, and then asks, gets what was saved. */
const LOOK_AGAIN_MS = 1000

/** What was read of a source, as long as it has not changed. */
interface Kept {
  readonly stamp: string
  readonly languages: readonly string[]
  readonly guides: Map<string, Promise<LanguageKnowledge | undefined>>
}

/**
 * Opens a source. What is read of a language is kept until the source has changed.
 * @param key what seals are made with (`LanguageKnowledge.seal`). Who opens the same source with another key takes them for none
 */
export function openKnowledge(source: Source, key: string | Buffer = randomBytes(32)): Knowledge {
  const seal = (text: string) => createHmac('sha256', key).update(text).digest('hex').slice(0, 16)
  let kept: Kept | undefined
  let looked = -Infinity
  const fresh = async (): Promise<Kept> => {
    if (kept && performance.now() - looked < LOOK_AGAIN_MS) return kept
    const stamp = await source.stamp()
    if (kept?.stamp !== stamp) kept = { stamp, languages: await source.languages(), guides: new Map() }
    looked = performance.now()
    return kept
  }
  return {
    languages: async () => (await fresh()).languages,
    picture: async (id) => source.picture?.(id),
    in: async (...asked) => {
      const { languages, guides } = await fresh()
      if (languages[0] === undefined) return undefined
      const wanted = asked.filter((one) => one !== undefined)
      const lang = askedLanguage(wanted, languageTable(languages)) ?? languages[0]
      const reading =
        guides.get(lang) ??
        source.guides(lang).then((all) => languageKnowledge(lang, all, () => source.search(lang), seal))
      guides.set(lang, reading)
      // What failed once may be there the next time.
      reading.catch(() => guides.delete(lang))
      return reading
    },
  }
}
