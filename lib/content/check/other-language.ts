import type { ParsedIndex, ParsedStep } from '../library/parsed-steps'
import { breaking, following } from '../findings/causes'
import { finding, type About, type Finding } from '../findings/findings'

/** Fewer words may be the same in two languages: names, numbers, what is on a screen. */
const FEWEST_WORDS = 10
const FEWEST_LETTERS = 20
/** Languages that are written in two scripts. */
const OF_TWO_SCRIPTS: ReadonlySet<string> = new Set(['az', 'bs', 'kk', 'ku', 'sr', 'tk', 'tt', 'uz'])

type Parsed = ParsedStep | ParsedIndex

/**
 * A translation whose text is word for word that of the first language.
 * @param folder of the translation, or its language
 * @param first the same of the first language
 */
export function checkSameWords(
  parsed: Parsed,
  original: Parsed,
  folder: string,
  first: string,
  about: About,
): Finding[] {
  const [language = ''] = folder.split('/')
  const tongue = (tag: string) => tag.toLowerCase().split(/[-/]/)[0]
  if (parsed.unread || original.unread || tongue(folder) === tongue(first)) return []
  const words = wordsOf(parsed)
  // What is still to be written has a finding of its own.
  if (
    words.length < FEWEST_WORDS ||
    words.includes('TODO') ||
    words.join(' ') !== wordsOf(original).join(' ')
  )
    return []
  const message = `the words of this file are those of the first language. Translate them, or remove the file: readers of "${language}" then see the first language, and that it is not theirs.`
  const found = finding('untranslated', { file: parsed.file, line: 1, column: 1 }, message, about)
  return [following(found, original.file)]
}

/** A text of a language with Latin letters that has hardly any: most likely another language's file was put in its place. */
export function checkScript(parsed: Parsed, language: string, about: About): Finding[] {
  if (parsed.unread || scriptOf(language) !== 'Latn') return []
  const letters = wordsOf(parsed).join('')
  const latin = letters.replace(/\P{Script=Latin}/gu, '')
  if (letters.length < FEWEST_LETTERS || latin.length > letters.length / 10) return []
  const message = `this file is of the language "${language}", and its words are in the letters of another. Was another language’s file put in its place? Take its own back.`
  const found = finding('untranslated', { file: parsed.file, line: 1, column: 1 }, message, about)
  return [breaking(found, parsed.file)]
}

function scriptOf(language: string): string | undefined {
  const [tongue = ''] = language.toLowerCase().split('-')
  if (OF_TWO_SCRIPTS.has(tongue)) return undefined
  try {
    return new Intl.Locale(language).maximize().script
  } catch {
    return undefined
  }
}

/** The words of a title and a text, without code, tags and addresses. */
function wordsOf({ title, body }: Parsed): string[] {
  const text = body
    .replace(/^import\b.*$/gm, ' ')
    .replace(/(`+)[^]*?\1/g, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\]\([^()]*\)/g, '] ')
    .replace(/https?:\/\/\S+/g, ' ')
  return `${title} ${text}`.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []
}
