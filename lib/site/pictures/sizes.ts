/** A width and a height, in pixels of a file or of CSS, as said where it is used. */
export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Widths that a picture is made in, as far as it has the pixels: an answer's small picture, a phone with two
 * and with three pixels for one, the text's column with two, and for a look at the details whatever there is, up to
 * `WIDEST`.
 */
const STEPS = [360, 720, 1080, 1440]
const WIDEST = 2160
/** WebP holds 16,383 lines. https://developers.google.com/speed/webp/docs/riff_container#file_format_limitations */
const TALLEST = 16_000
/** A file that is hardly wider than the next smaller one is not worth having. */
const WORTH = 0.85

/**
 * The widths in pixels to make a picture in, smallest first; the last is the picture's own, unless it is huge. Never wider
 * than the picture.
 */
export function widthsOf({ width, height }: Size): number[] {
  const top = Math.max(1, Math.min(width, WIDEST, Math.floor((TALLEST * width) / height)))
  return [...STEPS.filter((step) => step <= top * WORTH), top]
}

/**
 * The column of text (`--container-measure`, at most 18 pixels a rem), and how much of a screen's height a picture may take,
 * in CSS pixels.
 */
const COLUMN: Size = { width: 720, height: 630 }
/** What `.beside` gives a picture next to its list, from 80rem of screen on. In CSS pixels. */
const BESIDE = 576

/** How large a page shows a picture at most, in CSS pixels: within the text's column, and never larger than it is. */
export function shownSize({ width, height }: Size): Size {
  const scale = Math.min(1, COLUMN.width / width, COLUMN.height / height)
  const round = (length: number) => Math.max(1, Math.round(length * scale))
  return { width: round(width), height: round(height) }
}

/**
 * How wide a picture will be shown, for the attribute `sizes`: the browser then takes the smallest file that is sharp.
 * @param shown the result of `shownSize`
 * @param beside whether it stands in a `Beside`
 */
export function sizesOf(shown: Size, beside: boolean): string {
  // On a phone the page has 1.25rem at either side.
  const column = `min(${shown.width}px, 100vw - 2.5rem)`
  return beside ? `(min-width: 80rem) ${Math.min(shown.width, BESIDE)}px, ${column}` : column
}
