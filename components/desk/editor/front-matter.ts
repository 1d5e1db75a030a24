/** The front matter of a file with the line that ends it, and what follows. */
export interface Halves {
  readonly front: string
  readonly body: string
  /** How many lines the front matter takes. */
  readonly lines: number
}

/** Splits a file's text. Where there is no front matter, all of it is body. */
export function halvesOf(text: string): Halves {
  const front = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?^---[ \t]*(?:\r?\n|$)/m.exec(text)
  if (front?.index !== 0) return { front: '', body: text, lines: 0 }
  return { front: front[0], body: text.slice(front[0].length), lines: front[0].split('\n').length - 1 }
}
