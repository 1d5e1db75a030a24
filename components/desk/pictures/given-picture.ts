import { base64Of } from '../state/base64'

/** In bytes: what the server takes, for as base64 a third more is sent. */
const LARGEST = 15_000_000

/** Whether a file says of itself that it is of a kind that the desk keeps. */
function isPicture({ type }: Blob): boolean {
  return /^image\/(?:png|jpeg)$/.test(type)
}

/** Of files that were dropped or pasted together, the first picture; and the first of all. */
export function pictureAmong(files: readonly File[]): {
  readonly picture: File | undefined
  readonly first: File | undefined
} {
  return { picture: files.find(isPicture), first: files[0] }
}

/** What a file is refused with that is no such picture. */
export function noPicture(name: string): string {
  return `${name} is no picture that the desk can take: give a PNG or a JPEG. A drawing (SVG) or another kind: save it as PNG first.`
}

/** A picture's bytes as base64, or why they cannot be had, in words. */
export async function pictureData(file: File): Promise<{ data: string } | { wrong: string }> {
  // Some systems give files no type; what is in such a one is looked at when it is kept.
  if (file.type !== '' && !isPicture(file)) return { wrong: noPicture(file.name) }
  if (file.size === 0) return { wrong: `${file.name} is empty: there is no picture in it.` }
  if (file.size > LARGEST)
    return { wrong: `${file.name} is larger than 15 MB. Save it smaller, as wide as a screen.` }
  try {
    return { data: await base64Of(file) }
  } catch {
    // A folder, say, or a file that is gone by now.
    return { wrong: `${file.name} cannot be read. Choose it once more.` }
  }
}
