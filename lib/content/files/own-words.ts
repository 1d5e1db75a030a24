import { hasCatalogue, type OwnWordsByLanguage } from '@/lib/messages'
import { missingWords, ownWordsSchema, written, type OwnWords } from '@/lib/messages/own-words'
import { finding, type Finding } from '../findings/findings'
import { readJson } from './json-file'
import { validate } from '../findings/validate'
import { kindOf } from './ordinary-file'

/** A language's own words of the interface, beside its guides. */
export const OWN_WORDS_FILE = '_words.json'

export interface OwnWordsFiles {
  readonly words: OwnWordsByLanguage
  readonly findings: readonly Finding[]
}

/** How many missing words a finding names. */
const NAMED = 3

/**
 * Reads `_words.json` of each language that has one. Never throws; a faulty file is as if it were not there. A language whose
 * words the interface does not know, neither by itself nor from the file, is a finding.
 */
export function readOwnWords(root: string, languages: readonly string[]): OwnWordsFiles {
  const words = new Map<string, OwnWords>()
  const findings: Finding[] = []
  for (const lang of languages) {
    const file = `${lang}/${OWN_WORDS_FILE}`
    const read = readFile(root, file, lang)
    if (read.words) words.set(lang, read.words)
    findings.push(...read.findings)
    if (read.findings.length === 0 && !hasCatalogue(lang))
      findings.push(...untranslated(file, lang, read.words ?? {}))
  }
  return { words, findings }
}

function readFile(
  root: string,
  file: string,
  lang: string,
): { words?: OwnWords; findings: readonly Finding[] } {
  if (!kindOf(root, file)) return { findings: [] }
  const { located, findings } = readJson(root, file, 'front-matter')
  if (!located) return { findings }
  const faults = [...findings, ...validate(ownWordsSchema(lang), located, 'front-matter')]
  return faults.length > 0 ? { findings: faults } : { words: written(located.data as OwnWords), findings }
}

function untranslated(file: string, lang: string, own: OwnWords): Finding[] {
  const missing = missingWords(own)
  if (missing.length === 0) return []
  const names = missing.slice(0, NAMED).join(', ')
  const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : ''
  const message = `the interface does not speak "${lang}", so these words of it are English: ${names}${more}. Write them into this file; npm run new -- words ${lang} makes it.`
  return [finding('untranslated', { file, line: 1, column: 1 }, message)]
}
