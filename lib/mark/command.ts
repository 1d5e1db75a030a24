import { existsSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '@/lib/build/failure'
import { openPicture } from './picture-file'
import { type Running, serveMarking } from './server'

const usage = `npm run mark -- content/screenshots/old/home.png    opens a page that places the marks of this picture`

/** `npm run mark`: serves the page for the picture that `args` names, and gives what to print. Throws Failure. */
export async function markCommand(
  root: string,
  args: readonly string[],
): Promise<Running & { text: string }> {
  const [named, ...more] = args
  if (!named || named.startsWith('-') || more.length > 0) throw new Failure(usage)
  const picture = await openPicture(root, named)
  const shown = path.relative(process.cwd(), picture.png)
  const running = await serveMarking(root, picture, shown)
  const screen = path.join(
    root,
    'screens',
    path.relative(path.join(root, 'screenshots'), picture.png.replace(/png$/, 'html')),
  )
  const warning = existsSync(screen)
    ? `\nThis picture is drawn from ${path.relative(process.cwd(), screen)}: npm run screenshots will put its marks back.\n`
    : ''
  return {
    ...running,
    text: `${warning}\nMark ${shown} at\n\n  ${running.address}\n\nCtrl+C ends it.`,
  }
}
