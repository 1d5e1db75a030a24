import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { openPicture, pngSize, readMarks, writeMarks } from '@/scripts/mark/picture-file'

const mark = { n: 1, x: 0.1, y: 0.1, width: 0.2, height: 0.2 }
const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
  .png()
  .toBuffer()

describe('a picture to be marked', () => {
  let root: string
  let outside: string
  let file: string

  beforeEach(async () => {
    root = await realpath(await mkdtemp(path.join(tmpdir(), 'content-')))
    outside = await realpath(await mkdtemp(path.join(tmpdir(), 'outside-')))
    await mkdir(path.join(root, 'screenshots/old'), { recursive: true })
    file = path.join(root, 'screenshots/old/home.png')
    await writeFile(file, png)
    await writeFile(path.join(outside, 'home.png'), png)
  })
  afterEach(() => Promise.all([root, outside].map((folder) => rm(folder, { recursive: true }))))

  it('has the size that its header says', async () => {
    expect(await openPicture(root, file)).toEqual({
      png: file,
      json: file.replace('.png', '.json'),
      width: 30,
      height: 20,
    })
  })

  it('must lie in the content root, with links followed', async () => {
    const link = path.join(root, 'screenshots/old/link.png')
    await symlink(path.join(outside, 'home.png'), link)
    await symlink(outside, path.join(root, 'screenshots/away'))
    for (const name of [link, path.join(outside, 'home.png'), path.join(root, 'screenshots/away/home.png')]) {
      await expect(openPicture(root, name)).rejects.toThrow(`${name} lies outside the content root`)
    }
    // A sibling whose name begins alike is outside too.
    await mkdir(`${root}-2`)
    await writeFile(`${root}-2/home.png`, png)
    await expect(openPicture(root, `${root}-2/home.png`)).rejects.toThrow('lies outside')
    await rm(`${root}-2`, { recursive: true })
  })

  it('must be there, and be a PNG', async () => {
    await expect(openPicture(root, path.join(root, 'none.png'))).rejects.toThrow('none.png is not there.')
    const gif = path.join(root, 'gif.png')
    await writeFile(gif, 'GIF89a, and so on, and so on, and so on')
    await expect(openPicture(root, gif)).rejects.toThrow('gif.png is called .png, but is not a PNG picture.')
    await rename(gif, path.join(root, 'site.json'))
    await expect(openPicture(root, path.join(root, 'site.json'))).rejects.toThrow('does not end in .png')
  })

  it('begins without marks, and keeps what else its marks file says', async () => {
    const picture = await openPicture(root, file)
    expect(await readMarks(picture)).toEqual({ width: 30, height: 20, marks: [] })
    await writeMarks(root, picture, [mark])
    expect(JSON.parse(await readFile(picture.json, 'utf8'))).toEqual({ width: 30, height: 20, marks: [mark] })

    const of = { product: '2N IP Verso', firmware: '2.50' }
    await writeFile(
      picture.json,
      JSON.stringify({ width: 99, height: 99, marks: [], of, taken: '2026-11-20' }),
    )
    await writeMarks(root, picture, [mark])
    expect(JSON.parse(await readFile(picture.json, 'utf8'))).toEqual({
      width: 30,
      height: 20,
      marks: [mark],
      of,
      taken: '2026-11-20',
    })
  })

  it.each([
    [[{ ...mark, x: 0.9 }], 'inside the picture'],
    [[mark, { ...mark, x: 0.5 }], 'Two marks have the number 1.'],
    [[{ ...mark, n: 0 }], ''],
    [[{ ...mark, html: '<script>' }], ''],
    ['marks', ''],
    [undefined, ''],
  ])('refuses marks that are none: %j', async (marks, words) => {
    const picture = await openPicture(root, file)
    await expect(writeMarks(root, picture, marks)).rejects.toThrow(RangeError)
    await expect(writeMarks(root, picture, marks)).rejects.toThrow(words)
    await expect(readFile(picture.json)).rejects.toThrow('ENOENT')
  })

  it('is not written through a link, nor into a folder that has become one', async () => {
    const picture = await openPicture(root, file)
    await writeFile(path.join(outside, 'home.json'), '{ "width": 1, "height": 1, "marks": [] }')
    await symlink(path.join(outside, 'home.json'), picture.json)
    await writeMarks(root, picture, [mark])
    await rm(path.join(root, 'screenshots/old'), { recursive: true })
    await symlink(outside, path.join(root, 'screenshots/old'))
    await expect(writeMarks(root, picture, [mark])).rejects.toThrow('lies outside')
    expect(await readFile(path.join(outside, 'home.json'), 'utf8')).toContain('"marks": []')
  })

  it('does not begin over a marks file that it cannot read', async () => {
    const picture = await openPicture(root, file)
    await writeFile(picture.json, '{ "marks": ')
    await expect(readMarks(picture)).rejects.toThrow('is no marks file. Repair it')
  })
})

describe('pngSize', () => {
  it('knows no size of what is no PNG', () => {
    expect(pngSize(png)).toEqual({ width: 30, height: 20 })
    expect(pngSize(png.subarray(0, 20))).toBeUndefined()
    expect(pngSize(Buffer.alloc(40))).toBeUndefined()
  })
})
