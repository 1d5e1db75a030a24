import fs from 'node:fs'

/** Boxes of MP4 that hold others on the way to what a track is: ISO/IEC 14496-12. */
const HOLDERS = new Set(['moov', 'trak', 'mdia'])
/** A handler's type stands behind its version, flags and a field of zeros. */
const HANDLER_AT = 8
/** Where WebM says what its tracks are. */
const FIRST_PART = 1 << 20
/** A video has some dozens. */
const MOST_BOXES = 1000

/** Whether a video has a track of sound. False for what cannot be read, or is no video. */
export function hasSound(file: string): boolean {
  let open: number | undefined
  try {
    open = fs.openSync(file, 'r')
    const { size } = fs.fstatSync(open)
    return file.toLowerCase().endsWith('.webm') ? webmHasSound(open) : mp4HasSound(open, 0, size)
  } catch {
    return false
  } finally {
    if (open !== undefined) fs.closeSync(open)
  }
}

function read(open: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, fs.readSync(open, bytes, 0, length, from))
}

function mp4HasSound(open: number, from: number, to: number): boolean {
  for (let [at, boxes] = [from, 0]; at + 8 <= to && boxes < MOST_BOXES; boxes++) {
    const head = read(open, at, 16)
    const type = head.toString('latin1', 4, 8)
    const short = head.readUInt32BE(0)
    // 1: the size is behind the type, in 64 bits. 0: to the end of the file.
    const large = short === 1
    const size = large ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short
    const inner = at + (large ? 16 : 8)
    if (size < inner - at) return false
    if (type === 'hdlr' && read(open, inner + HANDLER_AT, 4).toString('latin1') === 'soun') return true
    if (HOLDERS.has(type) && mp4HasSound(open, inner, Math.min(at + size, to))) return true
    at += size
  }
  return false
}

/** The name of a sound's codec begins with A_, behind the element CodecID: https://www.matroska.org/technical/codec_specs.html */
function webmHasSound(open: number): boolean {
  return /\x86[\x80-\xff]A_[A-Z]/.test(read(open, 0, FIRST_PART).toString('latin1'))
}
