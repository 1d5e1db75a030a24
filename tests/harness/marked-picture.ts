import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { markCommand } from '@/scripts/mark/command'
import type { MarksFile } from '@/scripts/screenshots/marks'

export const of = { product: '2N IP Verso', firmware: '2.50' }
export const firstMark = { n: 1, x: 0.1, y: 0.1, width: 0.1, height: 0.1 }

/** A content root with one picture of 800 by 400 pixels, and `npm run mark` serving it. */
export async function servedPicture() {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), 'content-')))
  const png = path.join(root, 'screenshots/old/home.png')
  const json = png.replace('.png', '.json')
  await mkdir(path.dirname(png), { recursive: true })
  await sharp({ create: { width: 800, height: 400, channels: 3, background: '#def' } }).toFile(png)
  const running = await markCommand(root, [png])
  return {
    root,
    png,
    running,
    /** Writes the marks file anew. */
    reset: (marks = [firstMark]) =>
      writeFile(json, JSON.stringify({ width: 800, height: 400, marks, of, taken: '2026-11-20' })),
    onDisk: async () => JSON.parse(await readFile(json, 'utf8')) as MarksFile,
    async close(): Promise<void> {
      await running.close()
      await rm(root, { recursive: true })
    },
  }
}
