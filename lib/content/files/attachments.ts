import path from 'node:path'

/**
 * Kinds of files that a text may link to. What a browser would run or draw as a page of this site (HTML, SVG, XML, scripts) is
 * none of them, for it would have the site's powers over its readers; nor are programs, which come from their makers.
 */
export const ATTACHABLE: ReadonlySet<string> = new Set([
  ...['pdf', 'txt', 'csv', 'json', 'rtf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'epub'],
  ...['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif'],
  ...['mp4', 'm4v', 'webm', 'mp3', 'm4a', 'ogg', 'wav', 'vtt', 'srt'],
  ...['zip', '7z', 'gz', 'tgz', 'tar'],
  // Firmware and settings of devices: a browser can only save them.
  ...['bin', 'hex', 'img', 'fw', 'cfg'],
])

/** Whether a file is of a kind that may be published beside the pages. */
export function isAttachable(file: string): boolean {
  return ATTACHABLE.has(path.posix.extname(file).slice(1).toLowerCase())
}

/** What may be shown as a picture in a text. */
const PICTURES = /\.(?:png|jpe?g|webp|avif|gif)$/i

export function isShowable(file: string): boolean {
  return PICTURES.test(file)
}

/** What browsers play in a text. */
const VIDEOS = /\.(?:mp4|webm)$/i

export function isPlayable(file: string): boolean {
  return VIDEOS.test(file)
}

/** Whether a file is called as PNGs are, whatever its capitals: cameras and Windows write them large. */
export function isPng(file: string): boolean {
  return /\.png$/i.test(file)
}

/** Whether a file is called as captions that browsers read are. */
export function isVtt(file: string): boolean {
  return /\.vtt$/i.test(file)
}
