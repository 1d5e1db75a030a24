/** What is wrong with a backslash in double quotes. */
export function inDoubleQuotes(signs: string): string {
  return `in double quotes a backslash and the sign behind it, ${signs}, stand for another sign`
}

/** A text in double quotes as one in single quotes, where a backslash is a backslash. */
export function singly(whole: string): string {
  return `'${whole.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "''")}'`
}
