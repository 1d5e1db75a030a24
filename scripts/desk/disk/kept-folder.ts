import fs from 'node:fs'
import path from 'node:path'
import { MADE } from '@/lib/command/working-folder'

/** Where the desk keeps what is none of the content, beside the content root; made when needed. Nothing of it gets into a repository. */
export function keptFolder(root: string): string {
  const made = path.join(path.dirname(root), MADE)
  const folder = path.join(made, 'desk', path.basename(root))
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const ignore = path.join(made, '.gitignore')
  if (!fs.existsSync(ignore)) fs.writeFileSync(ignore, '*\n')
  return folder
}
