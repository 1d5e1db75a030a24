import fs from 'node:fs'
import path from 'node:path'
import { Failure } from '@/lib/build/failure'
import { checkContent, findingLine, type Finding } from '@/lib/content'

/** What a command wants a content root to become. */
export interface Changes {
  /** Text by path from the content root. */
  readonly files: ReadonlyMap<string, string>
  /** What is said of a file that was there before. */
  readonly notes: ReadonlyMap<string, string>
}

/**
 * Writes changes, all or none: what would bring an error that was not there before is taken back.
 * @returns warnings that are new
 * @throws Failure that tells the new errors
 */
export function writeChecked(root: string, { files }: Changes): readonly Finding[] {
  const before = new Set(checkContent(root).findings.map(sameWherever))
  const kept = new Map([...files.keys()].map((file) => [file, readIfThere(path.join(root, file))]))
  const folders = [...files].flatMap(([file, text]) => write(path.join(root, file), text))
  const fresh = checkContent(root).findings.filter((one) => !before.has(sameWherever(one)))
  const errors = fresh.filter(({ level }) => level === 'error')
  if (errors.length === 0) return fresh
  for (const [file, text] of kept) {
    if (text === undefined) fs.rmSync(path.join(root, file))
    else fs.writeFileSync(path.join(root, file), text)
  }
  for (const folder of folders) fs.rmSync(folder, { recursive: true })
  const lines = errors.map((one) => findingLine(root, one))
  throw new Failure(
    `Nothing was changed, for the check would then find:\n${lines.join('\n')}\nPut right what leads to it first, or choose another place.`,
  )
}

/** A finding by what it says: adding lines moves others. */
function sameWherever({ file, code, message }: Finding): string {
  return `${file} ${code} ${message}`
}

function readIfThere(file: string): Buffer | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file) : undefined
}

/** Writes a file and gives the topmost folder that had to be made for it, if any. */
function write(file: string, text: string): string[] {
  const made = fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
  return made ? [made] : []
}
