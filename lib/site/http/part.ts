/** A part of a file, by its first and its last byte. */
export interface Part {
  readonly first: number
  readonly last: number
}

/**
 * The part of a file that a request asks for: undefined where it is to have all of it, 'none' where there is no such part. Browsers
 * play films so, and some play none otherwise. https://www.rfc-editor.org/rfc/rfc9110#section-14.2, one range that has a beginning.
 * @param ifRange the version that the asker has a part of already
 */
export function askedPart(
  range: string | null,
  ifRange: string | null,
  { size, version }: { size: number; version: string },
): Part | 'none' | undefined {
  const [, from, to] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? '') ?? []
  if (from === undefined || (ifRange !== null && ifRange !== version)) return undefined
  const first = Number(from)
  const last = to ? Math.min(Number(to), size - 1) : size - 1
  return first > last ? 'none' : { first, last }
}
