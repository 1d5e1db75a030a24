import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import type { Picture } from '@/lib/content'
import { hashOf } from '@/lib/site/pictures/files'
import { madeOnDemand } from '@/lib/site/pictures/on-demand'
import { copyPictures, makePictures } from '@/lib/site/pictures/prepare'
import { whenDeep } from '@/tests/harness/when-deep'

let root: string
let cache: string

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'signpost-pictures-'))
  cache = path.join(root, 'cache')
  mkdirSync(path.join(root, 'screenshots/old'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

function plain(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  return sharp({ create: { width, height, channels, background: { r: 30, g: 120, b: 90, alpha: 0.5 } } })
}

async function picture(name: string, png: Buffer): Promise<Picture> {
  const file = `screenshots/old/${name}.png`
  writeFileSync(path.join(root, file), png)
  const { width, height } = await sharp(png).metadata()
  return { id: `old/${name}`, file, width, height, marks: [], drawn: false }
}

/** Every pixel is another colour. */
function colourful(width: number, height: number): Sharp {
  const data = Buffer.from(Array.from({ length: width * height * 3 }, (_, at) => (at * 7919) % 256))
  return sharp(data, { raw: { width, height, channels: 3 } })
}

const ODD: [string, () => Promise<Buffer>][] = [
  ['one pixel', () => plain(1, 1).png().toBuffer()],
  ['a line', () => plain(450, 1).png().toBuffer()],
  ['a tower', () => plain(40, 5_000).png().toBuffer()],
  ['an odd number of pixels', () => colourful(61, 43).png().toBuffer()],
  ['a palette', () => plain(200, 100).png({ palette: true }).toBuffer()],
  ['transparent', () => plain(500, 300, 4).png().toBuffer()],
  ['grey', () => colourful(60, 40).greyscale().toColourspace('b-w').png().toBuffer()],
  ['16 bits', () => plain(200, 100).toColourspace('rgb16').png().toBuffer()],
  ['interlaced', () => plain(200, 100).png({ progressive: true }).toBuffer()],
]

test.each(ODD)('%s: every file is what its name says', async (_, png) => {
  const one = await picture('odd', await png())
  const { files, pictures } = await makePictures(root, [one], cache)
  const { hash } = pictures['old/odd']!
  for (const file of files) {
    const [, width, format] = /-(\d+)\.(\w+)$/.exec(file)!
    const made = await sharp(file).metadata()
    expect(made.format).toBe(format === 'avif' ? 'heif' : format)
    expect(made.width).toBe(Number(width))
    expect(made.width).toBeLessThanOrEqual(one.width)
    expect(path.basename(file).startsWith(`${hash}-`)).toBe(true)
  }
})

whenDeep('40 megapixels are made into a picture of moderate size', async () => {
  const png = await plain(8000, 5000).png().toBuffer()
  const one = await picture('huge', png)
  const made = await madeOnDemand(root, one, `${hashOf(png)}-2160.webp`)
  expect((await sharp(made!.bytes).metadata()).height).toBe(1350)
})

test.each([
  ['few colours', () => plain(300, 200, 4).png().toBuffer(), true],
  ['many colours', () => colourful(300, 200).png().toBuffer(), false],
])('the PNG for old browsers loses nothing: %s', async (_, png, palette) => {
  const one = await picture('screen', await png())
  const { files } = await makePictures(root, [one], cache)
  const fallback = files.find((file) => file.endsWith('.png'))!
  const pixels = (file: string) => sharp(file).ensureAlpha().raw().toBuffer()
  expect((await pixels(fallback)).equals(await pixels(path.join(root, one.file)))).toBe(true)
  expect(Boolean((await sharp(fallback).metadata()).isPalette)).toBe(palette)
})

test('what a PNG says beside its pixels is not published', async () => {
  const secret = await plain(400, 300)
    .withExif({ IFD0: { Artist: 'A Customer' } })
    .png()
    .toBuffer()
  expect(secret.includes('A Customer')).toBe(true)
  const { files } = await makePictures(root, [await picture('secret', secret)], cache)
  expect(files.filter((file) => readFileSync(file).includes('A Customer'))).toEqual([])
})

test('what is in the cache is not made again; a changed picture is', async () => {
  const first = await picture('screen', await colourful(60, 40).png().toBuffer())
  const before = await makePictures(root, [first], cache)
  const times = () => readdirSync(cache).map((file) => [file, statSync(path.join(cache, file)).mtimeMs])
  const stamps = times()
  expect(await makePictures(root, [first], cache)).toEqual(before)
  expect(times()).toEqual(stamps)

  const changed = await picture('screen', await colourful(60, 41).png().toBuffer())
  const after = await makePictures(root, [changed], cache)
  expect(after.files.filter((file) => before.files.includes(file))).toEqual([])
})

test('pictures are told of in their order, whichever was ready first', async () => {
  const [slow, quick] = [
    await picture('slow', await colourful(200, 130).png().toBuffer()),
    await picture('quick', await plain(200, 100).png().toBuffer()),
  ]
  await makePictures(root, [quick], cache)
  const { pictures } = await makePictures(root, [slow, quick], cache)
  expect(Object.keys(pictures)).toEqual(['old/slow', 'old/quick'])
})

test('two pictures that are the same file share theirs', async () => {
  const png = await plain(400, 300).png().toBuffer()
  const both = [await picture('one', png), await picture('two', png)]
  const { files, pictures } = await makePictures(root, both, cache)
  expect(pictures['old/one']).toEqual(pictures['old/two'])
  const out = path.join(root, 'out')
  await copyPictures({ files, pictures }, out)
  expect(readdirSync(out).sort()).toEqual(files.map((file) => path.basename(file)).sort())
})

test('a PNG that breaks off is named', async () => {
  const png = await colourful(60, 40).png().toBuffer()
  const one = await picture('broken', png)
  writeFileSync(path.join(root, one.file), Buffer.concat([png.subarray(0, 200), png.subarray(-12)]))
  await expect(makePictures(root, [one], cache)).rejects.toThrow(
    /^The picture .*screenshots\/old\/broken\.png cannot be read: /,
  )
})

test('development makes the file that is asked for, and no other', async () => {
  const one = await picture('screen', await plain(400, 300).png().toBuffer())
  const { pictures } = await makePictures(root, [one], cache)
  const made = await madeOnDemand(root, one, `${pictures[one.id]!.hash}-400.webp`)
  expect(made?.format).toBe('webp')
  expect((await sharp(made!.bytes).metadata()).width).toBe(400)
  expect(await madeOnDemand(root, one, `${pictures[one.id]!.hash}-401.webp`)).toBeUndefined()
  expect(await madeOnDemand(root, one, '../../site.json')).toBeUndefined()
})

test('a file of the cache that was cut off is made anew', async () => {
  const one = await picture('one', await colourful(60, 40).png().toBuffer())
  const { files } = await makePictures(root, [one], cache)
  const before = files.map((file) => readFileSync(file))
  files.forEach((file, i) => writeFileSync(file, before[i]!.subarray(0, i % 2 ? 0 : 100)))
  const again = await makePictures(root, [one], cache)
  expect(again.files).toEqual(files)
  expect(files.map((file) => readFileSync(file))).toEqual(before)
})

// Where nobody may make a folder, not even root.
const SEALED = '/sys/signpost'
const onLinux = existsSync(path.dirname(SEALED)) ? test : test.skip

onLinux('a cache that cannot be written is not the picture’s fault', async () => {
  const one = await picture('one', await plain(200, 100).png().toBuffer())
  await expect(makePictures(root, [one], SEALED)).rejects.toMatchObject({ path: SEALED })
})
