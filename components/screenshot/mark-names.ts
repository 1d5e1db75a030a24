/** What the two sides of a mark, on the picture and in the text, have in common: the value of `data-mark`. */
export function markName(picture: number, n: number): string {
  return `${picture}.${n}`
}

/** The id of a mark on a picture. No heading's id has a dot, so none is the same. */
export function pictureMarkId(picture: number, n: number): string {
  return `picture.${markName(picture, n)}`
}

/** The id of a mark in the text; the first mention is what the picture links to. */
export function textMarkId(picture: number, n: number, mention = 1): string {
  return `mark.${markName(picture, n)}${mention === 1 ? '' : `.${mention}`}`
}
