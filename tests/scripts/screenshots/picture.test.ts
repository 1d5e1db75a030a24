import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { compress, writePicture } from '@/scripts/screenshots/picture-file'

const plain = (background: string, compressionLevel = 6) =>
  sharp({ create: { width: 40, height: 20, channels: 4, background } })
    .png({ compressionLevel })
    .toBuffer()

describe('writePicture', () => {
  let folder: string
  beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'pictures-'))))
  afterEach(() => rm(folder, { recursive: true }))

  it('keeps bytes and date while the pixels stay, however the PNG was packed', async () => {
    const file = path.join(folder, 'old/home')
    const read = () => Promise.all([readFile(`${file}.png`), readFile(`${file}.json`, 'utf8')])
    expect(await writePicture(file, { png: await plain('red'), marks: [] }, '2026-01-01')).toBe('new')
    const before = await read()
    expect(await writePicture(file, { png: await plain('red', 0), marks: [] }, '2026-02-02')).toBe('same')
    expect(await read()).toEqual(before)
    expect(JSON.parse(before[1])).toEqual({ width: 40, height: 20, marks: [], taken: '2026-01-01' })
  })

  it('gives a changed picture a new date, and moved marks the old one', async () => {
    const file = path.join(folder, 'home')
    const taken = async () => (JSON.parse(await readFile(`${file}.json`, 'utf8')) as { taken: string }).taken
    await writePicture(file, { png: await plain('red'), marks: [] }, '2026-01-01')
    const marks = [{ n: 1, x: 0, y: 0, width: 0.5, height: 0.5 }]
    expect(await writePicture(file, { png: await plain('red'), marks }, '2026-02-02')).toBe('changed')
    expect(await taken()).toBe('2026-01-01')
    expect(await writePicture(file, { png: await plain('blue'), marks }, '2026-03-03')).toBe('changed')
    expect(await taken()).toBe('2026-03-03')
  })
})

describe('compress', () => {
  it('loses no pixel', async () => {
    const noise = Buffer.from(Array.from({ length: 30 * 30 * 3 }, (_, index) => (index * 7919) % 256))
    const png = await sharp(noise, { raw: { width: 30, height: 30, channels: 3 } })
      .png()
      .toBuffer()
    expect(
      await sharp(await compress(png))
        .raw()
        .toBuffer(),
    ).toEqual(noise)
    expect(await compress(png)).toEqual(await compress(png))
  })
})
