import { expect, test } from '@jest/globals'
import { zipSync } from 'fflate'
import { UserError } from '@/lib/command/user-error'
import { textsOf, repacked, unpacked } from '@/scripts/import/zip'
import { imported } from './imported'

const MEGABYTE = 1_000_000
const zip = (parts: Record<string, Uint8Array>) => Buffer.from(zipSync(parts))
const text = (words: string) => Buffer.from(words)

/** With another number of four bytes at a place of each entry of its directory. */
function saying(data: Buffer, place: number, number: number): Buffer {
  const said = Buffer.from(data)
  for (
    let at = said.indexOf('PK\u0001\u0002', 'latin1');
    at >= 0;
    at = said.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    said.writeUInt32LE(number, at + place)
  return said
}
const SIZE = 24

/** As programs write that do not know the sizes before: they stand behind each part. */
function streamed(data: Buffer): Buffer {
  const packed = data.readUInt32LE(18)
  const body = 30 + data.readUInt16LE(26) + data.readUInt16LE(28)
  const head = Buffer.from(data.subarray(0, body))
  const behind = Buffer.concat([text('PK\u0007\u0008'), head.subarray(14, 26)])
  head.writeUInt16LE(8, 6)
  head.fill(0, 14, 26)
  const rest = Buffer.from(data.subarray(body + packed))
  const end = rest.indexOf('PK\u0005\u0006', 'latin1')
  rest.writeUInt16LE(8, 8)
  rest.writeUInt32LE(body + packed + behind.length, end + 16)
  return Buffer.concat([head, data.subarray(body, body + packed), behind, rest])
}

test.each([
  ['packed', (data: Buffer) => data],
  ['with the sizes behind', streamed],
])('the parts of a file are read, and are the same packed again: %s', (_, make) => {
  const parts = unpacked(make(zip({ 'word/document.xml': text('<a>é</a>'.repeat(20_000)) })))
  expect(textsOf(parts, /document/)).toEqual([{ name: 'word/document.xml', text: '<a>é</a>'.repeat(20_000) }])
  expect(unpacked(repacked(parts))).toEqual(parts)
})

const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}`, text('')]))
const large = zip({ 'word/document.xml': Buffer.alloc(20 * MEGABYTE) })

test.each<[string, Buffer, RegExp]>([
  ['more parts than any document has', zip(many), /more than 10000 parts/],
  ['one part that is too large', zip({ a: Buffer.alloc(51 * MEGABYTE) }), /larger than 50 MB/],
  [
    'too much together',
    zip(Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${n}`, Buffer.alloc(45 * MEGABYTE)]))),
    /200 MB/,
  ],
  ['more than it says', saying(large, SIZE, 1_000), /larger than it says/],
  ['less than it says', saying(large, SIZE, 21 * MEGABYTE), /cut off/],
  ['a torn file', large.subarray(0, 9_000), /cannot be unpacked/],
  ['a file with flipped bits', Buffer.from(large).fill(0x55, 100, 4_000), /cannot be unpacked/],
  ['no packed file', text('PK'), /cannot be unpacked/],
])('it refuses %s, in words', async (_, data, words) => {
  for (const name of ['a.docx', 'a.xlsx']) {
    const refusal = await imported(name, data).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(UserError)
    expect((refusal as Error).message).toMatch(words)
  }
})
