import { type Content, destinations, isQuick, movedIn } from '@/lib/content'
import { NOTHING_KEPT, type KeptParts } from '@/lib/kept-parts'
import { messages, messagesLang, spokenAttributes } from '@/lib/messages'
import { SEARCH_FORMAT, type SearchData } from './data'
import { packSearch } from './pack'
import type { StepCodes } from './step-codes'

/** Enough of a text to show a sentence of. */
const LONGEST_TEXT = 1200

/** What the search loads in a language. */
export interface SearchFiles {
  /** What it needs for the first results; without the folder of the others, which is named by what they hold. */
  readonly index: Omit<SearchData, 'folder'>
  /**
   * The others by name: what finds better (`texts`), the words of the steps to show some of (`excerpts`, a text a step), and the
   * what leads to steps beside words (`codes`).
   */
  readonly others: Readonly<Record<string, string>>
}

/**
 * Makes what the search loads in a language.
 * @param codes the short codes, by `guide/step`
 * @param kept what was made of a guide at an earlier time
 */
export function searchFiles(
  content: Content,
  lang: string,
  codes: Readonly<Record<string, string>>,
  kept: KeptParts = NOTHING_KEPT,
): SearchFiles {
  const { data, texts, documents } = packSearch(content, lang, messages(lang).found, isQuick, kept)
  const { guides, steps } = data
  const spoken = messagesLang(lang)
  const attributes = spokenAttributes(lang)
  const owners = guides.ids.flatMap((guide, i) => Array.from({ length: guides.sizes[i] ?? 0 }, () => guide))
  const keys = steps.ids.map((id, i) => `${owners[i] ?? ''}/${id}`)
  return {
    index: {
      format: SEARCH_FORMAT,
      ...data,
      ...(spoken !== lang && { spoken }),
      ...(attributes.lang && { attributes }),
    },
    others: {
      [`${lang}.texts.json`]: JSON.stringify(texts),
      [`${lang}.excerpts.json`]: JSON.stringify(
        documents.map(({ running }) => running.slice(0, LONGEST_TEXT)),
      ),
      [`${lang}.codes.json`]: JSON.stringify(stepCodes(content, lang, codes, keys)),
    },
  }
}

/** @param keys of the steps, `guide/step`, by number */
function stepCodes(
  content: Content,
  lang: string,
  codes: Readonly<Record<string, string>>,
  keys: readonly string[],
): StepCodes {
  const allGuides = content.guides(lang)
  const today = new Set(keys)
  const gone = Object.entries(codes).filter(([key]) => !today.has(key))
  return {
    codes: keys.map((key) => codes[key] ?? ''),
    gone: Object.fromEntries(destinations(Object.fromEntries(gone), allGuides)),
    moved: movedIn(allGuides),
  }
}
