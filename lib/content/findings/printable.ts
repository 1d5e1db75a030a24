/** Signs that steer a terminal, break a line, or turn the order of signs round. */
// eslint-disable-next-line no-control-regex -- these are what it looks for
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g

/**
 * A text that stays one line of a terminal: what is not to be seen is written as in JSON.
 *
 *     printable('a\x1b[2J')  // 'a\\u001b[2J'
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (sign) =>
    sign === '\n' ? '\\n' : sign === '\r' ? '\\r' : sign === '\t' ? '\\t' : escaped(sign),
  )
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}
