import fs from 'node:fs'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import { writeAllWhole, writeWhole } from '@/lib/command/write-whole'
import { checkContent, createKeptTexts, findingLine, type Finding } from '@/lib/content'

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
 * @throws UserError that tells the new errors
 */
export function writeChecked(root: string, { files }: Changes): readonly Finding[] {
  const texts = createKeptTexts()
  const before = new Set(checkContent(root, { texts }).findings.map(sameWherever))
  const kept = new Map([...files.keys()].map((file) => [file, readIfThere(path.join(root, file))]))
  const folders = [...files.keys()].flatMap((file) => missingFolder(path.dirname(path.join(root, file))))
  writeAllWhole(new Map([...files].map(([file, text]) => [path.join(root, file), text])))
  const fresh = checkContent(root, { texts }).findings.filter((one) => !before.has(sameWherever(one)))
  const errors = fresh.filter(({ level }) => level === 'error')
  if (errors.length === 0) return fresh
  for (const [file, content] of kept) {
    if (content === undefined) fs.rmSync(path.join(root, file))
    else writeWhole(path.join(root, file), content)
  }
  for (const folder of new Set(folders)) fs.rmSync(folder, { recursive: true, force: true })
  const lines = errors.map((one) => findingLine(root, one))
  throw new UserError(
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

/** The topmost folder that has to be made for one, if any. */
function missingFolder(folder: string): string[] {
  if (fs.existsSync(folder)) return []
  const above = missingFolder(path.dirname(folder))
  return above.length > 0 ? above : [folder]
}
