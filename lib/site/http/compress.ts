import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Endings of files that are text, or as good as. Pictures are compressed already. */
const TEXT = /\.(?:html|js|css|json|svg|xml|txt|md|webmanifest|ico)$/
/** A smaller file travels in the same one or two packets either way. There is one for each short link. */
const LEAST = 1400

/** A compressed file that lies beside the plain one: `.br` and `.gz` are what servers look for. */
export interface Compressed {
  ending: '.br' | '.gz'
  bytes: Buffer
}

/** @param size in bytes */
export function isWorthCompressing(name: string, size: number): boolean {
  return size >= LEAST && TEXT.test(name)
}

/**
 * Compresses a file for servers that send it as it lies there.
 * @param thorough takes brotli's highest quality: a tenth less, at thirty times the work. Qualities between the two of them cost
 *   more than they save: for a page, 9 takes eighty times as long as 5, for one byte in a hundred.
 */
export async function compress(bytes: Buffer, thorough: boolean): Promise<Compressed[]> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: thorough ? constants.BROTLI_MAX_QUALITY : 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ])
  return [
    { ending: '.br' as const, bytes: br },
    { ending: '.gz' as const, bytes: gz },
  ]
}
