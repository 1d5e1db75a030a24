import { existsSync } from 'node:fs'
import path from 'node:path'
import { readArguments } from '@/lib/command/arguments'
import { UserError } from '@/lib/command/user-error'
import { workingFolder } from '@/lib/command/working-folder'
import { openPicture } from './picture-file'
import { type Running, serveMarking } from './server'

const usage = `npm run mark -- content/screenshots/old/home.png    opens a page that places the marks of this picture`

/** `npm run mark`: serves the page for the picture that `args` names, and gives what to print. Throws UserError. */
export async function markCommand(
  root: string,
  args: readonly string[],
): Promise<Running & { text: string }> {
  const { positionals } = readArguments({ args, words: 1, usage })
  const [named] = positionals
  if (!named) throw new UserError(usage)
  const picture = await openPicture(root, path.resolve(workingFolder(), named))
  const shown = path.relative(workingFolder(), picture.png)
  const running = await serveMarking(root, picture, shown)
  const screen = path.join(
    root,
    'screens',
    path.relative(path.join(root, 'screenshots'), picture.png.replace(/png$/, 'html')),
  )
  const warning = existsSync(screen)
    ? `\nThis picture is drawn from ${path.relative(workingFolder(), screen)}: npm run screenshots will put its marks back.\n`
    : ''
  return {
    ...running,
    text: `${warning}\nMark ${shown} at\n\n  ${running.address}\n\nCtrl+C ends it.`,
  }
}
