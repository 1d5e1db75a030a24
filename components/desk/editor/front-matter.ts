/** A file in two: front matter with the lines that end it, and what a writer writes below. */
export interface Halves {
  readonly front: string
  /** Without the line feed at the file's end. */
  readonly body: string
  /** How many lines stand before the body. */
  readonly lines: number
}

/** Splits a file's text. Where there is no front matter, all of it is body. */
export function halvesOf(text: string): Halves {
  const found = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?^---[ \t]*(?:\r?\n(?:[ \t]*\r?\n)*|$)/m.exec(text)
  const front = found?.index === 0 ? found[0] : ''
  return { front, body: text.slice(front.length).replace(/\r?\n$/, ''), lines: front.split('\n').length - 1 }
}

/** The file's text with another body: an empty line before it, the end of a line at its end. Lines end as they do in the file. */
export function withBody(text: string, body: string): string {
  const { front, body: before } = halvesOf(text)
  if (before.replaceAll('\r\n', '\n') === body) return text
  const apart = front === '' || before !== '' || /\n[ \t]*\r?\n$/.test(front) ? front : `${front}\n`
  const written = body === '' ? apart : `${apart}${body}\n`
  return text.includes('\r\n') ? written.replaceAll(/\r?\n/g, '\r\n') : written
}
