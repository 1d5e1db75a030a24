import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseScreen, references, screenHash, screenInputs, screenNames } from '@/scripts/screenshots/source'

describe('parseScreen', () => {
  it('reads size, product and firmware from the meta elements', () => {
    const html = `<meta name="viewport" content="width=760, height=480" />
      <meta content="drawing" name="product"><meta name="firmware" content="2.x" />`
    expect(parseScreen('old/home', html)).toEqual({
      name: 'old/home',
      width: 760,
      height: 480,
      of: { product: 'drawing', firmware: '2.x' },
    })
  })

  it('leaves out what the screen does not say', () => {
    expect(parseScreen('a/b', '<meta name="viewport" content="width=600,height=400">')).toEqual({
      name: 'a/b',
      width: 600,
      height: 400,
    })
  })

  it.each(['', '<meta name="viewport" content="width=device-width" />'])(
    'teaches how to give a size: %p',
    (html) => {
      expect(() => parseScreen('a/b', html)).toThrow(
        'a/b  does not say how large it is: add <meta name="viewport"',
      )
    },
  )
})

describe('references', () => {
  it('finds what HTML and CSS load, without queries', () => {
    const text = `<link rel="stylesheet" href="../shared/old.css" /><img alt="" src="x.png?1">
      @import 'base.css'; @font-face { src: url('fonts/a.woff2') } b { background: url(y.svg#z) }`
    expect(references(text).sort()).toEqual([
      '../shared/old.css',
      'base.css',
      'fonts/a.woff2',
      'x.png',
      'y.svg',
    ])
  })

  it('passes over data, comments and other schemes', () => {
    const text = `/* url(a.png) */ <!-- <img src="b.png"> --> <a href="c.html"></a> <img src="https://x.example/d.png">
      b { mask: url('data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><path d="M0(1)"/></svg>') }`
    expect(references(text)).toEqual([])
  })
})

describe('a folder of screens', () => {
  let folder: string
  const write = async (name: string, text: string) => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'screens-'))
    await write('old/home.html', '<link rel="stylesheet" href="../shared/a.css" />')
    await write('shared/a.css', '@import "b.css";')
    await write('shared/b.css', 'i { background: url(dot.svg) }')
    await write('shared/dot.svg', '<svg/>')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('holds the pages one level down', async () => {
    await write('readme.html', '')
    await write('old/deep/x.html', '')
    expect(await screenNames(folder)).toEqual(['old/home'])
    expect(await screenNames(path.join(folder, 'none'))).toEqual([])
  })

  it('knows all files that a screen is drawn from', async () => {
    expect(await screenInputs(folder, 'old/home')).toEqual([
      'old/home.html',
      'shared/a.css',
      'shared/b.css',
      'shared/dot.svg',
    ])
  })

  it('gives another fingerprint when any of them, or the renderer, changes', async () => {
    const first = await screenHash(folder, 'old/home', 'one')
    expect(await screenHash(folder, 'old/home', 'one')).toBe(first)
    expect(await screenHash(folder, 'old/home', 'two')).not.toBe(first)
    await write('shared/dot.svg', '<svg></svg>')
    expect(await screenHash(folder, 'old/home', 'one')).not.toBe(first)
  })

  it('gives the same fingerprint for a working copy with Windows line ends', async () => {
    await write('shared/a.css', '@import "b.css";\ni {}\n')
    const first = await screenHash(folder, 'old/home', 'one')
    await write('shared/a.css', '@import "b.css";\r\ni {}\r\n')
    expect(await screenHash(folder, 'old/home', 'one')).toBe(first)
  })

  it('names a file that is missing, or outside', async () => {
    await rm(path.join(folder, 'shared/dot.svg'))
    await expect(screenInputs(folder, 'old/home')).rejects.toThrow(
      'old/home  uses shared/dot.svg, which is not there',
    )
    await write('shared/b.css', '@import "../../x.css";')
    await expect(screenInputs(folder, 'old/home')).rejects.toThrow('uses ../x.css, which lies outside')
  })
})
