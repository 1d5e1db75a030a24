import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { completePalette } from '@/lib/brand/complete'
import { defaultIcon } from '@/lib/brand/default-icon'
import { schemesOf } from '@/lib/brand/palette'
import type { Brand, Content } from '@/lib/content'
import { drawn, unreadable } from '../brand-files'

/** A mask may cut off all but a circle of four fifths: https://www.w3.org/TR/appmanifest/#icon-masks */
const WITHIN_MASK = 0.6

/** Icons by their names at the root of the site, and the colour that they stand on. */
export interface Icons {
  files: Map<string, string | Buffer>
  ground: string
}

/** The name of the icon that pages link. A drawing of a site's own is never served itself: it could act as a page of the site. */
export function iconFile({ icon, logo }: Brand): string {
  return (icon ?? logo) === undefined ? 'icon.svg' : 'icon-192.png'
}

/**
 * The icons of a site: of the icon that its brand names, else of its logo, else the default sign in its colours.
 * @throws {UserError} where the picture cannot be read
 */
export async function siteIcons({ site, root }: Content): Promise<Icons> {
  const { brand = {}, theme = 'auto' } = site
  const palette = completePalette({ light: brand.colours, dark: brand.coloursDark })
  const schemes = schemesOf(theme)
  const ground = palette[schemes[0]!].paper
  const file = brand.icon ?? brand.logo
  const own = defaultIcon(palette, schemes)
  const source = file === undefined ? Buffer.from(own) : await readFile(path.join(root, file))
  const made = (size: number, share: number, background?: string) => icon(source, size, share, background)
  try {
    const files = new Map<string, string | Buffer>([
      ...(file === undefined ? ([['icon.svg', own]] as const) : []),
      ['icon-192.png', await made(192, 1)],
      ['icon-512.png', await made(512, 1)],
      ['icon-maskable.png', await made(512, WITHIN_MASK, ground)],
      // What browsers and feed readers ask for unasked.
      ['favicon.ico', ico(48, await made(48, 1))],
      ['apple-touch-icon.png', await made(180, 0.8, ground)],
    ])
    return { files, ground }
  } catch (error) {
    throw file === undefined ? error : unreadable(file, error)
  }
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
async function icon(source: Buffer, size: number, share: number, background = '#0000'): Promise<Buffer> {
  const inner = Math.round(size * share)
  const [before, after] = [Math.floor((size - inner) / 2), Math.ceil((size - inner) / 2)]
  const { width, height } = await sharp(source).metadata()
  return drawn(source, { width, height }, inner)
    .resize(inner, inner, { fit: 'contain', background: '#0000' })
    .extend({ top: before, bottom: after, left: before, right: after, background })
    .flatten(background === '#0000' ? false : { background })
    .png()
    .toBuffer()
}
