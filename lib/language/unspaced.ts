import { createCache } from '@/lib/bounded-cache'

/** Runs of scripts that put no spaces between words. The long sound of Japanese is a letter of these, too. */
export const UNSPACED =
  '(?:(?=[\\p{L}\\p{M}\\p{N}])[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}]|(?!\\p{Nd})[\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}])+'

const ONE_RUN = new RegExp(`^${UNSPACED}$`, 'u')

/** Whether a word is a run of signs without spaces, in which several words may stand. */
export function isUnspaced(word: string): boolean {
  return ONE_RUN.test(word)
}

/** Making one takes longer than what it is made for. By language: a site has few, a page one or two. */
const segmenters = createCache<string, Intl.Segmenter>(16)

/** Words from abroad in hiragana, in which no dictionary has them: `ぼいらー`. */
const LOANS = /[\u3041-\u3096ー]+ー/g

function inKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60))
}

/** The words of such a run, as the dictionaries of the platform know them; sign by sign where it has none. */
export function segmentsOf(run: string, lang: string): string[] {
  if (!('Segmenter' in Intl)) return [...run]
  const segmenter = segmenters.get(lang, () => new Intl.Segmenter(lang, { granularity: 'word' }))
  return [...segmenter.segment(run.replace(LOANS, inKatakana))].map(({ segment }) => segment)
}
