import { OWN_WORDS_FILE } from '@/lib/content'
import { withPlaceholders, type OwnWords } from '@/lib/messages/own-words'
import type { Changes } from '@/lib/scaffold/changes'

/**
 * A language's words of the interface, those that it has and for all others the English ones, each beginning with TODO.
 * @param own what the language's file says already, if there is one
 */
export function newWords(lang: string, own: OwnWords | undefined): Changes {
  const file = `${lang}/${OWN_WORDS_FILE}`
  const text = `${JSON.stringify(withPlaceholders(own ?? {}, lang), null, 2)}\n`
  return { files: new Map([[file, text]]), notes: new Map(own ? [[file, 'missing words added']] : []) }
}
