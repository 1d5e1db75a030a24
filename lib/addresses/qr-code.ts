import { encode } from 'uqr'
import { createCache } from '@/lib/bounded-cache'

export interface QrCode {
  /** Modules along a side, without the quiet zone of four that the page leaves around it (ISO/IEC 18004). */
  readonly size: number
  /** The code as a picture of one pixel a module, as a `data:` address. */
  readonly src: string
}

const HEADERS = 32

/**
 * A step's code is on its page and on its guide's, in every language, and making one is a third of a page's time. Half a kilobyte
 * each, so 10 MB where it is full.
 */
const codes = createCache<string, QrCode>(20_000)

/** The QR code of a text, error correction level M. */
export function qrCode(text: string): QrCode {
  return codes.get(text, () => {
    const { data, size } = encode(text, { ecc: 'M', border: 0 })
    return { size, src: `data:image/bmp;base64,${bitmap(data, size).toString('base64')}` }
  })
}

/**
 * A bitmap of one bit a pixel, lowest line first: a ninth of what the same code weighs as the path of an SVG, and there is
 * one in every page. https://learn.microsoft.com/windows/win32/gdi/bitmap-storage
 */
function bitmap(rows: readonly (readonly boolean[])[], size: number): Buffer {
  const stride = Math.ceil(size / 32) * 4
  const file = Buffer.alloc(HEADERS + stride * size)
  file.write('BM')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(HEADERS, 10)
  // The oldest and shortest of its headers (BITMAPCOREHEADER), which every browser reads.
  file.writeUInt32LE(12, 14)
  file.writeUInt16LE(size, 18)
  file.writeUInt16LE(size, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt16LE(1, 24)
  // Two colours of three bytes: 0 is white, 1 is black.
  file.writeUIntLE(0xffffff, 26, 3)
  rows.forEach((row, y) => {
    const start = HEADERS + (size - 1 - y) * stride
    row.forEach((dark, x) => {
      if (dark) file[start + (x >> 3)]! |= 0x80 >> (x & 7)
    })
  })
  return file
}
