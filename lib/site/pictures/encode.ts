import sharp, { type Sharp } from 'sharp'
import type { PictureFile } from './files'
import { CELL, gridOf, detailMapOf, type DetailMap } from './detail-map'
import type { Size } from './sizes'

/**
 * Makes one file of a picture. What a PNG says beside its pixels (where, when, with what it was taken) is left out.
 * @param png the picture's path
 * @throws sharp's error, if the PNG cannot be read
 */
export async function encode(png: string, { format, width }: PictureFile): Promise<Buffer> {
  const picture = sharp(png).resize({ width, withoutEnlargement: true })
  // Screenshots are flat areas and sharp letters, often coloured: no smaller colour grid for them.
  if (format === 'avif')
    return picture.avif({ quality: 60, effort: 2, chromaSubsampling: '4:4:4' }).toBuffer()
  if (format === 'webp') return picture.webp({ quality: 80, smartSubsample: true }).toBuffer()
  return losslessPng(picture)
}

/** Where a picture has something on it. */
export async function lookAt(png: string, size: Size): Promise<DetailMap> {
  const grid = gridOf(size)
  const grey = await sharp(png)
    .flatten({ background: '#fff' })
    .resize({ width: grid.columns * CELL, height: grid.rows * CELL, fit: 'fill' })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  return detailMapOf(grey, grid)
}

/** As a palette where that loses nothing, which is checked pixel by pixel; else in full colour. */
async function losslessPng(picture: Sharp): Promise<Buffer> {
  const { data, info } = await picture.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const again = () => sharp(data, { raw })
  const full = await again().png({ compressionLevel: 9 }).toBuffer()
  if (hasMoreColours(data, info.channels, 256)) return full
  const indexed = await again().png({ palette: true, colours: 256, quality: 100, dither: 0 }).toBuffer()
  if (indexed.length >= full.length) return full
  return (await rgba(sharp(indexed))).equals(await rgba(again())) ? indexed : full
}

function rgba(picture: Sharp): Promise<Buffer> {
  return picture.toColourspace('srgb').ensureAlpha().raw().toBuffer()
}

function hasMoreColours(pixels: Buffer, channels: number, most: number): boolean {
  const seen = new Set<number>()
  for (let at = 0; at + channels <= pixels.length; at += channels) {
    seen.add(pixels.readUIntBE(at, channels))
    if (seen.size > most) return true
  }
  return false
}
