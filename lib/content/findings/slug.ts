import anyAscii from 'any-ascii'
import { plainName } from './odd-signs'

/** Letters and digits that an id cannot have. */
const FOREIGN = /(?:(?![\0-\x7F])[\p{L}\p{M}\p{N}])+/gu

/** `з’єднання` is one word, `l’appareil` two. */
const APOSTROPHE = /(?<=\p{Script=Cyrillic})['’](?=\p{Script=Cyrillic})/gu

/**
 * The id nearest to a name; empty where it has no letter or digit. Words of other scripts are spelt in Latin letters, sign by sign, for
 * which no language need be known: somebody who reads an id aloud is understood.
 *
 *     slug('Žádný obraz!')     // 'zadny-obraz'
 *     slug('Немає інтернету')  // 'nemaie-internetu'
 */
export function slug(name: string): string {
  return plainName(name)
    .normalize('NFC')
    .replace(APOSTROPHE, '')
    .replace(FOREIGN, spelt)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
}

/** `门打不开` as `Men-Da-Bu-Kai`. Of scripts that have capitals, `ЩО` is `ShchO`, which is one word. */
function spelt(word: string): string {
  const latin = anyAscii(word).replace(/['`]/g, '')
  return word.toLowerCase() === word.toUpperCase() ? latin.replace(/(?<=[a-z])(?=[A-Z])/g, '-') : latin
}
