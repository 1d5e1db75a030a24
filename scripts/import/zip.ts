import { inflateRawSync } from 'node:zlib'

const LARGEST_PART = 50_000_000

/**
 * The parts of a packed file whose names fit, as text.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7 and 4.3.12
 */
export function partsOf(data: Buffer, wanted: RegExp): { name: string; text: string }[] {
  const parts: { name: string; text: string }[] = []
  for (let at = data.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0 && at + 46 <= data.length;) {
    const [packed, lengths] = [data.readUInt32LE(at + 20), [28, 30, 32].map((n) => data.readUInt16LE(at + n))]
    const name = data.toString('utf8', at + 46, at + 46 + lengths[0]!)
    const local = data.readUInt32LE(at + 42)
    if (wanted.test(name) && local + 30 <= data.length) {
      const begin = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
      const bytes = data.subarray(begin, begin + packed)
      const isPacked = data.readUInt16LE(at + 10) === 8
      parts.push({
        name,
        text: (isPacked ? inflateRawSync(bytes, { maxOutputLength: LARGEST_PART }) : bytes).toString('utf8'),
      })
    }
    at = data.indexOf('PK\u0001\u0002', at + 46, 'latin1')
  }
  return parts
}
