import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { create, type Font } from 'fontkit'
import sharp, { type Sharp } from 'sharp'
import { UserError } from '@/lib/command/user-error'
import type { Brand } from '@/lib/content'
import type { Logo } from '@/lib/site/manifest/look'

/** How high and how wide a logo gets in the head of a page, in CSS pixels. */
const LOGO_HEIGHT = 40
const LOGO_WIDTH = 200
/** Device pixels to a CSS pixel on the finest screens that people have. */
const FINEST = 3

/** What pages load of a brand. */
export interface BrandFiles {
  /** Contents by name, which holds a hash. */
  files: Record<string, Buffer>
  logo?: Logo
  /** The name of its typeface in stylesheets, and the rules that say where its files are. */
  family?: string
  fonts: string
}

/**
 * Makes what pages load of a site's brand: its logos as pictures of the size in which they are shown, and its fonts.
 * @param root the content root
 * @param base address of the folder of the files
 * @throws {UserError} where a file cannot be read as what it is
 */
export async function brandFiles(root: string, brand: Brand, base: string): Promise<BrandFiles> {
  const files: Record<string, Buffer> = {}
  const put = (name: string, ending: string, bytes: Buffer): string => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
    const file = `brand/${name}.${hash}.${ending}`
    files[file] = bytes
    return `${base}/${file}`
  }
  const fonts = await Promise.all((brand.font ?? []).map((file) => fontFace(root, file, put)))
  return {
    files,
    fonts: fonts.join(''),
    ...(fonts.length > 0 && { family: FAMILY }),
    ...(brand.logo !== undefined && { logo: await logoOf(root, brand.logo, brand.logoDark, put) }),
  }
}

type Put = (name: string, ending: string, bytes: Buffer) => string

async function logoOf(root: string, file: string, darkFile: string | undefined, put: Put): Promise<Logo> {
  const { bytes, width, height } = await logoPicture(root, file)
  const src = put('logo', 'webp', bytes)
  if (darkFile === undefined) return { src, width, height }
  return { src, width, height, dark: put('logo-dark', 'webp', (await logoPicture(root, darkFile)).bytes) }
}

/** A logo as pixels: a drawing (SVG) is never served itself, for it could act as a page of the site. */
async function logoPicture(root: string, file: string) {
  const source = await readFile(path.join(root, file))
  try {
    const { width, height } = await sharp(source).metadata()
    const scale = Math.min(LOGO_HEIGHT / height, LOGO_WIDTH / width)
    const shown = { width: Math.round(width * scale), height: Math.round(height * scale) }
    const bytes = await drawn(source, { width, height }, FINEST * shown.height, FINEST * shown.width)
      .webp({ lossless: true, effort: 6 })
      .toBuffer()
    return { bytes, ...shown }
  } catch (error) {
    throw unreadable(file, error)
  }
}

/** A picture in a box; of a drawing as fine as that is. */
export function drawn(
  source: Buffer,
  natural: { width: number; height: number },
  height: number,
  width = height,
): Sharp {
  const enlarged = Math.max(height / natural.height, width / natural.width)
  const density = Math.min(2400, Math.max(72, 72 * enlarged))
  return sharp(source, { density }).resize(width, height, { fit: 'inside' })
}

const FAMILY = 'brand'

async function fontFace(root: string, file: string, put: Put): Promise<string> {
  const bytes = await readFile(path.join(root, file))
  const font = readFont(file, bytes)
  const { wght } = font.variationAxes
  const os2 = font['OS/2']
  const weight = wght ? `${wght.min} ${wght.max}` : String(os2.usWeightClass)
  const style = os2.fsSelection.italic ? 'font-style:italic;' : ''
  // For three seconds at most the system's own stands in its place: later nothing moves under somebody who reads.
  return `@font-face{font-family:${FAMILY};src:url(${put('font', 'woff2', bytes)});${style}font-weight:${weight};font-display:fallback}`
}

function readFont(file: string, bytes: Buffer): Font {
  try {
    const font = create(bytes)
    if ('fonts' in font) throw new Error('it is a collection of fonts')
    return font
  } catch (error) {
    throw unreadable(file, error)
  }
}

/** For a writer: which file of the content root, and why. */
export function unreadable(file: string, error: unknown): UserError {
  return new UserError(
    `${file}, which site.json names in "brand", cannot be read (${(error as Error).message}). Save it anew with the program that made it.`,
  )
}
