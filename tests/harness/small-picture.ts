import sharp from 'sharp'

const png = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#fff' } })
  .png()
  .toBuffer()

function marksFile(numbers: readonly number[], of: Record<string, string> = {}): string {
  const marks = numbers.map((n) => ({ n, x: 0.1 * n, y: 0.1, width: 0.1, height: 0.1 }))
  return JSON.stringify({ width: 40, height: 20, marks, of })
}

/** Files of a picture `old/<name>` with marks 1 and 2. */
export function picture(name: string, of?: Record<string, string>): Record<string, string | Buffer> {
  return {
    [`screenshots/old/${name}.png`]: png,
    [`screenshots/old/${name}.json`]: marksFile([1, 2], of),
  }
}

/** The step `dark/plug-in` with a body. */
export function step(body: string): Record<string, string> {
  return { 'en/dark/plug-in.mdx': `---\ntitle: Plug it in\nnext: light\n---\n\n${body}\n` }
}
