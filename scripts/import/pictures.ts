import fs from 'node:fs'
import path from 'node:path'
import type { Root } from 'hast'
import sharp from 'sharp'
import { visit } from 'unist-util-visit'
import { slug } from '@/lib/content'
import { unique } from './write'

const MOST_PICTURES = 300
const LARGEST = 20_000_000
const MOST_PIXELS = 50_000_000

/** Pictures of a file, as they will lie beside the steps. */
export interface Pictures {
  /** PNGs by name. */
  readonly files: ReadonlyMap<string, Buffer>
  readonly fileOf: (address: string) => string | undefined
}

/**
 * Makes PNGs of the pictures that a page has in itself or beside it. Nothing is fetched from elsewhere.
 * @param beside the folder in which the page lies, absolute; undefined where only the page is known
 */
export async function picturesOf(tree: Root, beside: string | undefined): Promise<Pictures> {
  const wanted = new Map<string, string>()
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'img' && typeof properties.src === 'string' && wanted.size < MOST_PICTURES)
      wanted.set(properties.src, String(properties.alt ?? ''))
  })
  const files = new Map<string, Buffer>()
  const names = new Map<string, string>()
  const used = new Set<string>()
  for (const [address, alt] of wanted) {
    const data = loaded(address, beside)
    const png = data && (await asPng(data))
    if (!png) continue
    const own = address.startsWith('data:') ? alt : path.parse(decoded(address)).name
    const name = `${unique(slug(own).slice(0, 60).replace(/-+$/, '') || 'picture', used)}.png`
    files.set(name, png)
    names.set(address, name)
  }
  return { files, fileOf: (address) => names.get(address) }
}

function loaded(address: string, beside: string | undefined): Buffer | undefined {
  const data = /^data:image\/[a-z+.-]+;base64,([A-Za-z0-9+/=\s%]+)$/i.exec(address)?.[1]
  if (data !== undefined) return Buffer.from(decoded(data), 'base64')
  if (beside === undefined || /^[/\\]|^file:|^[a-z]:[/\\]/i.test(address)) return undefined
  const own = decoded(address.split(/[?#]/)[0] ?? '')
  const isFar = /^[a-z][a-z0-9+.-]*:/i.test(address)
  // What an export names by its address lies beside it under its name alone.
  const near = FOLDERS.map((folder) => path.join(folder, path.posix.basename(own)))
  for (const file of isFar ? near : [own, ...near]) {
    const data = fileBelow(beside, file)
    if (data) return data
  }
  return undefined
}

/** Where exports have pictures, from the folder in which they lie. */
const FOLDERS = ['.', 'attachments', 'article_attachments', 'images', 'screenshots', 'pictures', 'media']

function fileBelow(beside: string, name: string): Buffer | undefined {
  try {
    const folder = fs.realpathSync(beside)
    const file = fs.realpathSync(path.resolve(folder, name))
    // What lies elsewhere on the machine is not the page's.
    if (!file.startsWith(folder + path.sep) || fs.statSync(file).size > LARGEST) return undefined
    return fs.readFileSync(file)
  } catch {
    return undefined
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

async function asPng(data: Buffer): Promise<Buffer | undefined> {
  // A drawing in SVG could name files of this machine.
  if (
    data.length > LARGEST ||
    /^\s*(?:<\?xml|<!doctype|<svg)/i.test(data.subarray(0, 200).toString('latin1'))
  )
    return undefined
  try {
    return await sharp(data, { limitInputPixels: MOST_PIXELS }).rotate().png().toBuffer()
  } catch {
    return undefined
  }
}
