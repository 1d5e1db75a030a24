import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { homeAddress } from '@/lib/addresses'
import { basePath } from '@/lib/base-path'
import { siteName, type Content } from '@/lib/content'
import { direction } from '@/lib/words'

/** The paper of the light colours: `--color-paper`. */
const PAPER = '#faf6ec'
/** A mask may cut off all but a circle of four fifths: https://www.w3.org/TR/appmanifest/#icon-masks */
const WITHIN_MASK = 0.6

/** What a device needs to have the site among its programs: a manifest for each language, and icons made of `public/icon.svg`. */
export async function installFiles(root: string, content: Content): Promise<Map<string, string | Buffer>> {
  const svg = await readFile(path.join(root, 'public', 'icon.svg'))
  const files = new Map<string, string | Buffer>([
    ['icon-192.png', await icon(svg, 192, 1)],
    ['icon-512.png', await icon(svg, 512, 1)],
    ['icon-maskable.png', await icon(svg, 512, WITHIN_MASK, PAPER)],
    // What browsers and feed readers ask for unasked.
    ['favicon.ico', ico(48, await icon(svg, 48, 1))],
    ['apple-touch-icon.png', await icon(svg, 180, 0.8, PAPER)],
  ])
  const address = (name: string) => `${basePath()}/${name}`
  for (const lang of content.languages) {
    const manifest = {
      ...{ name: siteName(content.site, lang), lang, dir: direction(lang), id: `${basePath()}/` },
      ...{ start_url: homeAddress(lang), scope: `${basePath()}/`, display: 'minimal-ui' },
      ...{ background_color: PAPER, theme_color: PAPER },
      icons: [
        { src: address('icon-192.png'), sizes: '192x192', type: 'image/png' },
        { src: address('icon-512.png'), sizes: '512x512', type: 'image/png' },
        { src: address('icon-maskable.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: address('icon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ],
    }
    files.set(`${lang}.webmanifest`, JSON.stringify(manifest))
  }
  return files
}

/** A picture in the one format that every browser takes without being told. https://en.wikipedia.org/wiki/ICO_(file_format) */
function ico(size: number, png: Buffer): Buffer {
  const head = Buffer.alloc(22)
  // One picture of type 1, an icon.
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(size, 6)
  head.writeUInt8(size, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}

/** @param share of the width that the drawing takes */
function icon(svg: Buffer, size: number, share: number, background = '#0000'): Promise<Buffer> {
  const inner = Math.round(size * share)
  const [before, after] = [Math.floor((size - inner) / 2), Math.ceil((size - inner) / 2)]
  return sharp(svg, { density: (72 * inner) / 24 })
    .resize(inner, inner, { fit: 'contain', background: '#0000' })
    .extend({ top: before, bottom: after, left: before, right: after, background })
    .flatten(background === '#0000' ? false : { background })
    .png()
    .toBuffer()
}
