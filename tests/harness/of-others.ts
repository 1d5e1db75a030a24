import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DEFAULT_PALETTE } from '@/lib/brand/palette'

const { light, dark } = DEFAULT_PALETTE

/** What the first knowledge base is about, and what a site without a brand has. */
const OF_OTHERS = [
  /\b(?:My)?2N\b|intercom/,
  ...[light.paper, light.ink, light.accent, light.line, dark.paper, dark.accent].map(
    (one) => new RegExp(one, 'i'),
  ),
  /M3\.5 3h13\.6/,
]
const TEXTS =
  /\.(?:html|css|js|json|webmanifest|xml|txt|md|svg)$|^_(?:headers|redirects)$|^_server\/.*(?<!\.br|\.gz)$/

/** Any letters may be next to each other in one. */
const HASH = /sha256-[\w+/=]+|"[\w-]{22}"/g

/** Which files of an export hold something of the first knowledge base, or of a site without a brand. */
export function tracesOfOthers(folder: string, files: Iterable<string>): string[] {
  return [...files]
    .filter((file) => TEXTS.test(file))
    .flatMap((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8').replaceAll(HASH, '')
      return OF_OTHERS.filter((one) => one.test(text)).map((one) => `${file}: ${one.source}`)
    })
}
