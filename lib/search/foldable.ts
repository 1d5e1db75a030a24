import { foldedExpression } from './match'

/**
 * An expression that the browser may try on folded texts, too. Where that could take long, its letters are escaped, so that they stay.
 *
 *     foldable('é+e+$', isQuick) // '\\u00e9+e+$': folded, it would be `e+e+$`
 *
 * @param isQuick whether an expression takes no long time on any text; throws where it is none
 */
export function foldable(source: string, isQuick: (source: string) => boolean): string {
  try {
    if (isQuick(foldedExpression(source))) return source
  } catch {
    // Folded, it is none.
  }
  return source.replace(
    /(\\[\0-\x7f])|\\?([^\0-\x7f])/g,
    (_, escaped?: string, letter = '') => escaped ?? asUnit(letter as string),
  )
}

function asUnit(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
}
