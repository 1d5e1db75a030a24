import fs from 'node:fs'
import path from 'node:path'

/** What a name of the content root is. */
export type Kind =
  | { readonly kind: 'folder' | 'file' }
  /** With what is wrong, and what to do. */
  | { readonly kind: 'refused'; readonly why: string }

/**
 * Whether what lies at a path is a folder or an ordinary file that can be read and lies, with all links followed, in the
 * content root. Opens nothing: opening a named pipe waits for ever. Undefined where there is nothing.
 */
export function kindOf(root: string, file: string): Kind | undefined {
  const full = path.join(root, file)
  try {
    if (!fs.lstatSync(full, { throwIfNoEntry: false })) return undefined
    const real = fs.realpathSync.native(full)
    const inside = fs.realpathSync.native(root)
    if (real !== inside && !real.startsWith(inside + path.sep))
      return refused('a symbolic link out of the content folder. Put the file itself here.')
    const stat = fs.statSync(real)
    if (stat.isDirectory()) {
      fs.accessSync(real, fs.constants.R_OK | fs.constants.X_OK)
      return { kind: 'folder' }
    }
    if (!stat.isFile()) return refused('expected an ordinary file or a folder. Remove it.')
    fs.accessSync(real, fs.constants.R_OK)
    return { kind: 'file' }
  } catch (error) {
    return refused(whyUnreadable(error))
  }
}

function refused(why: string): Kind {
  return { kind: 'refused', why }
}

/** What to tell of an error of the file system. */
export function whyUnreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT')
    return 'the file is not there, or is a symbolic link to nothing. Put the file back, or remove the link.'
  if (code === 'ELOOP')
    return 'a symbolic link that leads back to itself. Replace it by the file it should stand for.'
  if (code === 'ENOTDIR') return 'expected a folder and found a file. Rename it.'
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read. Give yourself permission to read it.'
  return `it cannot be read (${code ?? String(error)}).`
}
