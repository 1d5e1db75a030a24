import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import zlib from 'node:zlib'
import { checkContent } from '@/lib/content'
import { readPng } from '@/lib/content/files/png'
import { contentFolder } from '@/tests/harness/content-folder'
import { DEEP, inDepth } from '@/tests/harness/depth'
import { seeded } from '@/tests/harness/seeded'
import { picture, step } from '@/tests/harness/small-picture'

function drawn(width: number, height: number, channels: 3 | 4 = 3) {
  const data = Buffer.from(Array.from({ length: width * height * channels }, (_, at) => (at * 7919) % 251))
  return sharp(data, { raw: { width, height, channels } })
}

const KINDS: [string, Buffer][] = [
  ['colours', await drawn(41, 23).png().toBuffer()],
  ['transparent', await drawn(41, 23, 4).png().toBuffer()],
  ['a palette', await drawn(41, 23).png({ palette: true }).toBuffer()],
  ['two colours', await drawn(41, 23).threshold().png({ palette: true, colours: 2 }).toBuffer()],
  ['grey', await drawn(41, 23).greyscale().toColourspace('b-w').png().toBuffer()],
  ['16 bits', await drawn(41, 23).toColourspace('rgb16').png().toBuffer()],
  ['interlaced', await drawn(41, 23).png({ progressive: true }).toBuffer()],
  ['interlaced, a pixel wide', await drawn(1, 3).png({ progressive: true }).toBuffer()],
  ['with a profile', await drawn(41, 23).withIccProfile('p3').png().toBuffer()],
]

test.each(KINDS)('a PNG with %s is whole', async (_, png) => {
  const { width, height } = await sharp(png).metadata()
  expect(readPng(png)).toEqual({ width, height })
})

test('every PNG of the content and of the fixtures is whole', () => {
  const files = fs.readdirSync('content/screenshots', { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((one) => one.endsWith('.png')))
    expect(typeof readPng(fs.readFileSync(path.join('content/screenshots', file)))).toBe('object')
})

test.each(KINDS)('a PNG with %s that is cut off, or has one flipped byte, is named', (_, png) => {
  const chance = seeded(png.length)
  for (let i = 0; i < (DEEP ? 60 : 15); i++) {
    expect(typeof readPng(png.subarray(0, chance.below(png.length - 1)))).toBe('string')
    const flipped = Buffer.from(png)
    flipped[chance.below(png.length)]! ^= 1 << chance.below(8)
    expect(typeof readPng(flipped)).toBe('string')
  }
})

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(checksum(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}

function checksum(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

/** A grey PNG that says so many pixels, made of what is given for them. */
function png(width: number, height: number, pixels: Buffer, extra: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...[chunk('IHDR', head), extra, chunk('IDAT', zlib.deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))],
  ])
}

test('a PNG that is put together by hand is whole', () => {
  expect(readPng(png(4, 2, Buffer.alloc(10)))).toEqual({ width: 4, height: 2 })
})

test.each([
  ['has too few pixels', png(4, 2, Buffer.alloc(9))],
  ['has far more than it says', png(4, 2, Buffer.alloc(50_000_000))],
  ['is none wide', png(0, 2, Buffer.alloc(10))],
  ['is too large', png(65_000, 65_000, Buffer.alloc(10))],
  ['has a filter that is none', png(4, 2, Buffer.alloc(10, 9))],
  ['has a chunk that nobody knows', png(4, 2, Buffer.alloc(10), chunk('EVIL', Buffer.alloc(3)))],
  ['is empty', Buffer.alloc(0)],
  ['is text', Buffer.from('<svg onload="alert(1)"/>')],
])('a PNG that %s is named', (_, bytes) => {
  expect(typeof readPng(bytes)).toBe('string')
})

test('a PNG of more pixels than anybody needs is refused by what it says of itself, before its pixels are read', () => {
  expect(readPng(png(65_000, 65_000, Buffer.alloc(10)))).toContain('65000 × 65000')
})

test.each([1, 6, ...inDepth([2, 3, 4, 5, 7, 8])])(
  'a picture of orientation %i is one thing in every format, or it is named: marks fit what is shown',
  async (orientation) => {
    const turned = await drawn(900, 400).withMetadata({ orientation }).png().toBuffer()
    const root = contentFolder({
      ...picture('plug'),
      'screenshots/old/plug.png': turned,
      'screenshots/old/plug.json': JSON.stringify({ width: 900, height: 400, marks: [] }),
      ...step('<Screenshot version="old" name="plug" alt="A plug" />'),
    })
    const findings = checkContent(root).findings.map(({ file, code }) => `${file} ${code}`)
    expect(findings).toEqual(orientation === 1 ? [] : ['screenshots/old/plug.png missing-screenshot'])
  },
)

test('a damaged picture is a finding at the picture', () => {
  const files = picture('plug')
  const bytes = Buffer.from(files['screenshots/old/plug.png']!)
  bytes[bytes.length - 20]! ^= 1
  const root = contentFolder({
    ...files,
    'screenshots/old/plug.png': bytes,
    ...step('<Screenshot version="old" name="plug" alt="A plug" />'),
  })
  expect(checkContent(root).findings.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'screenshots/old/plug.png missing-screenshot',
  ])
})

test('a mark of no size is a finding', () => {
  const marks = [{ n: 1, x: 0.1, y: 0.1, width: 0, height: 0.1 }]
  const root = contentFolder({
    ...picture('plug'),
    'screenshots/old/plug.json': JSON.stringify({ width: 40, height: 20, marks }),
    ...step('<Screenshot version="old" name="plug" alt="A plug" />'),
  })
  expect(checkContent(root).findings.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'screenshots/old/plug.json mark',
  ])
})
