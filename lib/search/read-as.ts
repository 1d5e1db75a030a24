/** How a text may be read otherwise: an expression for its pieces, longer ones first, and what each is read as. */
export type Reading = readonly [pieces: string, as: Readonly<Record<string, string>>]

/** Reads a text otherwise; what the reading does not know stays. */
export function readAs(text: string, [pieces, as]: Reading): string {
  return text.toLowerCase().replace(new RegExp(pieces, 'g'), (piece) => as[piece]!)
}
