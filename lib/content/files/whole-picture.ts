import path from 'node:path'

type Test = (bytes: Buffer) => boolean

/** Behind the end of the picture some cameras and programs write of their own. */
const END_OF_JPEG = Buffer.from([0xff, 0xd9])
const SCAN_OF_JPEG = Buffer.from([0xff, 0xda])

const TESTS: Readonly<Record<string, Test>> = {
  // Small pictures within the head have ends of their own. https://www.w3.org/Graphics/JPEG/itu-t81.pdf
  jpg: (bytes) =>
    bytes.readUInt16BE(0) === 0xffd8 &&
    bytes.includes(SCAN_OF_JPEG) &&
    bytes.lastIndexOf(END_OF_JPEG) > bytes.lastIndexOf(SCAN_OF_JPEG),
  // https://www.w3.org/Graphics/GIF/spec-gif89a.txt
  gif: (bytes) => /^GIF8[79]a/.test(bytes.toString('latin1', 0, 6)) && bytes.at(-1) === 0x3b,
  // https://developers.google.com/speed/webp/docs/riff_container
  webp: (bytes) =>
    bytes.toString('latin1', 0, 4) === 'RIFF' &&
    bytes.toString('latin1', 8, 12) === 'WEBP' &&
    bytes.readUInt32LE(4) + 8 <= bytes.length,
  // https://aomediacodec.github.io/av1-avif/
  avif: (bytes) => bytes.toString('latin1', 4, 8) === 'ftyp' && boxesEnd(bytes) === bytes.length,
}

/** Shorter than this no picture is. */
const SHORTEST = 20

/** Whether a file is a picture of the kind that its ending says, and not cut off. PNG is looked at more closely: `png.ts`. */
export function isWholePicture(file: string, bytes: Buffer): boolean {
  const ending = path.posix.extname(file).slice(1).toLowerCase()
  const isWhole = TESTS[ending === 'jpeg' ? 'jpg' : ending]
  return !isWhole || (bytes.length >= SHORTEST && isWhole(bytes))
}

/** Where the last box of such a file ends. */
function boxesEnd(bytes: Buffer): number {
  let at = 0
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at)
    if (size === 0) return bytes.length
    const length = size === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : size
    if (length < 8) return -1
    at += length
  }
  return at
}
