import zlib from 'node:zlib'

/** A PNG's size in pixels. */
export interface PngSize {
  readonly width: number
  readonly height: number
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const MOST_PIXELS = 40_000_000
const NOT_WHOLE = 'is no whole PNG. Take the screenshot again, or save it as PNG in a picture editor.'

/**
 * Reads a PNG as far as to be sure that it can be decoded: every chunk is whole, and its pixels are as many as it says. Gives
 * its size, or what is wrong with it and what to do. https://www.w3.org/TR/png-3/
 */
export function readPng(bytes: Buffer): PngSize | string {
  const chunks = chunksOf(bytes)
  const head = chunks?.[0]
  if (head?.type !== 'IHDR' || head.data.length !== 13) return `the picture ${NOT_WHOLE}`
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)]
  if (width * height === 0) return `the picture ${NOT_WHOLE}`
  if (width * height > MOST_PIXELS) {
    const millions = Math.round((width * height) / 1_000_000)
    return `the picture has ${millions} million pixels (${width} × ${height}); expected at most ${MOST_PIXELS / 1_000_000} million. Crop it, or make it smaller.`
  }
  if (!isSound(chunks!, width, height)) return `the picture ${NOT_WHOLE}`
  const turned = orientationOf(chunks!.find(({ type }) => type === 'eXIf')?.data)
  if (turned > 1)
    return `the picture says that it must be turned before it is shown (orientation ${turned}), and not every browser does. Save it as it should be seen: turn it in a picture editor, or take a screenshot of it.`
  return { width, height }
}

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

/** All chunks up to the end; undefined where one is cut off or damaged. */
function chunksOf(bytes: Buffer): Chunk[] | undefined {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return undefined
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at)
    if (end + 4 > bytes.length || bytes.readUInt32BE(end) !== checksum(bytes.subarray(at + 4, end)))
      return undefined
    const type = bytes.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: bytes.subarray(at + 8, end) })
    if (type === 'IEND') return chunks
    at = end + 4
  }
  return undefined
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1
  return n
})

/** CRC-32 as PNG has it. Node.js has one of its own from 22.2 on. */
function checksum(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 0xff]! ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}

/** Values of a pixel, by colour type, and the bits that each may have. */
const KINDS: Readonly<Record<number, { values: number; depths: readonly number[] }>> = {
  0: { values: 1, depths: [1, 2, 4, 8, 16] },
  2: { values: 3, depths: [8, 16] },
  3: { values: 1, depths: [1, 2, 4, 8] },
  4: { values: 2, depths: [8, 16] },
  6: { values: 4, depths: [8, 16] },
}
const CRITICAL = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND'])
/** Where the passes of an interlaced picture begin, and how far apart their pixels are. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

function isSound(chunks: readonly Chunk[], width: number, height: number): boolean {
  const [depth = 0, colours = 0, compression, filter, interlace = 0] = chunks[0]!.data.subarray(8)
  const kind = KINDS[colours]
  if (!kind?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) return false
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data.length
  if (colours === 3 && (!palette || palette % 3 !== 0)) return false
  if (chunks.some(({ type }) => /^[A-Z]/.test(type) && !CRITICAL.has(type))) return false
  const row = (pixels: number) => 1 + Math.ceil((pixels * kind.values * depth) / 8)
  const parts = (interlace ? PASSES : [[0, 0, 1, 1] as const])
    .map(([x, y, across, down]) => ({
      columns: Math.ceil((width - x) / across),
      rows: Math.ceil((height - y) / down),
    }))
    .filter(({ columns, rows }) => columns > 0 && rows > 0)
  const whole = parts.reduce((sum, { columns, rows }) => sum + rows * row(columns), 0)
  const pixels = inflated(
    chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data),
    whole,
  )
  if (pixels?.length !== whole) return false
  let at = 0
  return parts.every(({ columns, rows }) => {
    const length = row(columns)
    const end = at + rows * length
    let sound = true
    for (; at < end; at += length) sound &&= pixels[at]! <= 4
    return sound
  })
}

/** Never more than `most` bytes, however much the file says it becomes. */
function inflated(parts: readonly Buffer[], most: number): Buffer | undefined {
  try {
    return zlib.inflateSync(Buffer.concat(parts), { maxOutputLength: most })
  } catch {
    return undefined
  }
}

/** How a picture must be turned, 1 (not at all) to 8, by its Exif data. https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf */
function orientationOf(exif: Buffer | undefined): number {
  if (!exif || exif.length < 14) return 1
  const little = exif.toString('latin1', 0, 2) === 'II'
  const short = (at: number) =>
    at + 2 > exif.length ? 0 : little ? exif.readUInt16LE(at) : exif.readUInt16BE(at)
  const long = (at: number) => (little ? exif.readUInt32LE(at) : exif.readUInt32BE(at))
  const fields = long(4)
  for (let i = 0; i < short(fields); i++) {
    const at = fields + 2 + 12 * i
    if (short(at) === 0x0112) return short(at + 8)
  }
  return 1
}
