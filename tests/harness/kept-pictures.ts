import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pixelmatch from 'pixelmatch'
import sharp from 'sharp'

/** Where the pictures that were accepted last lie, and what drew them. */
export const KEPT = path.resolve('tests/deep/pictures')
const DIFFERING = path.resolve('.signpost/pictures-that-differ')
const MADE_BY = path.join(KEPT, 'made-by.json')

/** How much a point may differ before it counts: pixelmatch's own measure of what an eye sees. */
const POINT = 0.1
/** The share of points that may differ. What is drawn by one browser with one set of letters does not differ at all. */
const SHARE = 0.0005

/** Whether what is drawn now is accepted: `SIGNPOST_ACCEPT_PICTURES=1 npm run test:deep -- kept-pictures`. */
export const ACCEPTING = process.env.SIGNPOST_ACCEPT_PICTURES === '1'

/** Which browser drew the pictures that are kept; undefined where there is none. */
export function drawnBy(): string | undefined {
  if (!existsSync(MADE_BY)) return undefined
  return (JSON.parse(readFileSync(MADE_BY, 'utf8')) as { browser: string }).browser
}

export function acceptBrowser(browser: string): void {
  mkdirSync(KEPT, { recursive: true })
  writeFileSync(MADE_BY, `${JSON.stringify({ browser }, null, 2)}\n`)
}

/** Half as wide and high, for it lies in the repository; the same is done to what it is compared with. A line or a letter that moves is still seen. */
async function small(png: Buffer): Promise<Buffer> {
  const { width } = await sharp(png).metadata()
  return sharp(png)
    .resize(Math.round(width / 2))
    .webp({ quality: 40, effort: 6, smartSubsample: true })
    .toBuffer()
}

const points = (picture: Buffer) => sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })

/**
 * Compares a picture of a page with the one that was accepted last, and accepts it where that is wanted.
 * @returns what is wrong; undefined if nothing
 */
export async function comparedWithKept(name: string, png: Buffer): Promise<string | undefined> {
  const file = path.join(KEPT, `${name}.webp`)
  const now = await small(png)
  if (ACCEPTING) writeFileSync(file, now)
  if (!existsSync(file)) return `there is no ${path.relative('.', file)}. Look at the page, and accept it.`
  const [before, after] = await Promise.all([points(readFileSync(file)), points(now)])
  const { width, height } = after.info
  const was = `${before.info.width} × ${before.info.height}`
  if (was !== `${width} × ${height}`) return `it is ${width} × ${height}, and was ${was}`
  const shown = Buffer.alloc(after.data.length)
  const differing = pixelmatch(before.data, after.data, shown, width, height, { threshold: POINT })
  if (differing <= SHARE * width * height) return undefined
  mkdirSync(DIFFERING, { recursive: true })
  const seen = path.join(DIFFERING, `${name}.png`)
  await sharp(shown, { raw: { width, height, channels: 4 } })
    .png()
    .toFile(seen)
  return `${differing} of ${width * height} points differ; ${path.relative('.', seen)} shows which. Accept it if it is meant.`
}
