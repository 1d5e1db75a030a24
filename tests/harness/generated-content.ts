import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { GENERATED_PICTURES, generatedGuide } from './generated-guide'

export interface Generated {
  /** Steps in all. */
  steps: number
  /** Steps of a guide; 100 if it is not said. */
  guideSize?: number
  /** The same seed writes the same files. */
  seed?: number
}

const SITE = {
  name: 'Generated help',
  languages: ['en'],
  interfaces: [
    { id: 'old', label: { en: 'Old' } },
    { id: 'new', label: { en: 'New' } },
  ],
  contact: { url: 'https://help.example/', label: { en: 'Ask us' } },
  url: 'https://help.example',
}

/** Writes a sound content folder of any size: guides of a hundred steps with pictures, for tests and figures of large sites. */
export async function writeGeneratedContent(folder: string, generated: Generated): Promise<void> {
  const { steps, guideSize = 100, seed = 1 } = generated
  await write(folder, { 'site.json': JSON.stringify(SITE), ...(await pictures()) })
  for (let guide = 0; guide * guideSize < steps; guide++) {
    const size = Math.min(guideSize, steps - guide * guideSize)
    await write(path.join(folder, 'en', `guide-${guide}`), generatedGuide(guide, size, seed))
  }
}

async function write(folder: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}

async function pictures(): Promise<Record<string, Buffer | string>> {
  const files: Record<string, Buffer | string> = {}
  for (const [i, name] of GENERATED_PICTURES.entries()) {
    for (const version of ['old', 'new']) {
      const at = `screenshots/${version}/${name}`
      files[`${at}.png`] = await sharp(Buffer.from(screen(version === 'old' ? '#c60' : '#247', i)))
        .png()
        .toBuffer()
      files[`${at}.json`] = JSON.stringify({
        width: 800,
        height: 500,
        marks: MARKS,
        of: { product: 'Generated' },
      })
    }
  }
  return files
}

const MARKS = [
  { n: 1, x: 0.02, y: 0.2, width: 0.2, height: 0.08 },
  { n: 2, x: 0.4, y: 0.5, width: 0.3, height: 0.1 },
]

/** A drawing of a screen: a menu at the left, rows at the right. */
function screen(colour: string, number: number): string {
  const rows = Array.from(
    { length: 6 },
    (_, i) =>
      `<rect x="16" y="${100 + i * 50}" width="150" height="12" fill="#fff"/><rect x="240" y="${90 + i * 60}" width="${480 - 40 * ((i + number) % 4)}" height="24" fill="#ccd"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="500"><rect width="800" height="500" fill="#f6f6f8"/><rect width="200" height="500" fill="${colour}"/>${rows.join('')}</svg>`
}
