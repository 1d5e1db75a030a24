import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A screen drawn in HTML: `content/screens/<folder>/<name>.html`, and the picture made of it. */
export interface Screen {
  /** `old/home`: folder and name, the same under screens/ and screenshots/. */
  readonly name: string
  /** CSS pixels. The picture has twice as many. */
  readonly width: number
  readonly height: number
  /** What the picture shows, for the `of` of its marks file. */
  readonly of?: { readonly product: string; readonly firmware?: string }
}

/** What is wrong with a screen, in words that say what to do. */
export class ScreenError extends Error {
  override readonly name = 'ScreenError'
  constructor(
    readonly screen: string,
    problem: string,
  ) {
    super(`${screen}  ${problem}`)
  }
}

/**
 * Names of the screens under `folder` (content/screens), sorted: `<folder>/<name>` of every .html one level down.
 * A missing folder holds none.
 */
export async function screenNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true }).catch(missingIsEmpty)
  return entries
    .map((entry) => entry.split(path.sep).join('/'))
    .filter((entry) => /^[^/]+\/[^/]+\.html$/.test(entry))
    .map((entry) => entry.slice(0, -'.html'.length))
    .sort()
}

function missingIsEmpty(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}

/**
 * Reads what a screen says about itself in its `<meta>` elements: `viewport` (required, `width=760, height=480`),
 * `product` and `firmware`. Throws ScreenError.
 */
export function parseScreen(name: string, html: string): Screen {
  const viewport = meta(html, 'viewport')
  const [width, height] = ['width', 'height'].map((side) =>
    Number(viewport?.match(new RegExp(`\\b${side}=(\\d+)`))?.[1]),
  )
  if (!width || !height) {
    throw new ScreenError(
      name,
      'does not say how large it is: add <meta name="viewport" content="width=760, height=480" />, in CSS pixels',
    )
  }
  const product = meta(html, 'product')
  const firmware = meta(html, 'firmware')
  return { name, width, height, ...(product && { of: { product, ...(firmware && { firmware }) } }) }
}

function meta(html: string, name: string): string | undefined {
  const tag = new RegExp(`<meta\\b[^>]*\\bname="${name}"[^>]*>`).exec(html)?.[0]
  return (tag && /\bcontent="([^"]*)"/.exec(tag)?.[1]) || undefined
}

/**
 * The files that a screen is drawn from: its page and all that this loads from under `folder`, styles and fonts included.
 * Paths with slashes, relative to `folder`, sorted. Throws ScreenError when one is missing or lies outside.
 */
export async function screenInputs(folder: string, name: string): Promise<string[]> {
  const seen = new Set<string>()
  const waiting = [`${name}.html`]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    if (!isText(file)) {
      await readInput(folder, name, file)
      continue
    }
    const text = (await readInput(folder, name, file)).toString('utf8')
    waiting.push(...references(text).map((reference) => path.posix.join(path.posix.dirname(file), reference)))
  }
  return [...seen].sort()
}

/** Relative addresses that HTML or CSS loads, without query and fragment. Addresses with a scheme are left to the renderer, which refuses them. */
export function references(text: string): string[] {
  // A data: address may hold quotes, brackets and addresses of its own (the namespace of an SVG): it goes first.
  const plain = text
    .replaceAll(/url\('data:[^']*'\)|url\("data:[^"]*"\)/g, '')
    .replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '')
  const patterns = [
    /<(?:link|use|image)\b[^>]*?\shref="([^"]+)"/g,
    /<(?:img|source|embed)\b[^>]*?\ssrc="([^"]+)"/g,
    /url\(\s*['"]?([^'")]+)['"]?\s*\)/g,
    /@import\s+['"]([^'"]+)['"]/g,
  ]
  return patterns
    .flatMap((pattern) => [...plain.matchAll(pattern)].map((match) => match[1]!.replace(/[?#].*$/, '')))
    .filter((address) => address !== '' && !/^([a-z][a-z+.-]*:|\/\/)/i.test(address))
}

async function readInput(folder: string, name: string, file: string): Promise<Buffer> {
  if (file.startsWith('../') || path.posix.isAbsolute(file)) {
    throw new ScreenError(
      name,
      `uses ${file}, which lies outside the screens folder: copy it into screens/shared`,
    )
  }
  try {
    return await readFile(path.join(folder, file))
  } catch {
    throw new ScreenError(name, `uses ${file}, which is not there`)
  }
}

function isText(file: string): boolean {
  return /\.(html|css|svg)$/.test(file)
}

/** Text as it is in the repository: a working copy on Windows may have other line ends. */
export function unixLines(text: Buffer): string {
  return text.toString('utf8').replaceAll('\r\n', '\n')
}

/** A fingerprint of everything that decides how the screen looks. `renderer` names the browser. Throws ScreenError. */
export async function screenHash(folder: string, name: string, renderer: string): Promise<string> {
  const hash = createHash('sha256').update(renderer)
  for (const file of await screenInputs(folder, name)) {
    const content = await readInput(folder, name, file)
    hash.update(`\n${file}\n`).update(isText(file) ? unixLines(content) : content)
  }
  return hash.digest('hex').slice(0, 32)
}
