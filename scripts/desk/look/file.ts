import fs from 'node:fs'
import { checkDraft, textOfBytes, type Library } from '@/lib/content'
import type { DeskFile } from '@/lib/desk/protocol'
import { isObject } from '@/lib/json-shape'
import { defaultAnswerId, derived } from '@/lib/tree'
import { parseDocument } from 'yaml'
import { placeOfText } from '../disk/paths'
import { versionOf } from '../disk/version'
import { withCures } from '../cure/cures'
import { matterOf } from '../text/matter'
import type { Opened } from './opened'

/** A file as it is now; undefined where there is none. @throws {UserError} for a path that the desk does not read, and for a text in another encoding than UTF-8 */
export function deskFile(opened: Opened, file: string): DeskFile | undefined {
  const full = placeOfText(opened.root, file)
  if (!fs.statSync(full, { throwIfNoEntry: false })?.isFile()) return undefined
  return describedFile(opened, file, textOfBytes(file, fs.readFileSync(full)))
}

/** The file that was described last: who saves one is told of it, and asks for it again. */
const lastIn = /* @__PURE__ */ derived((_library: Library): { file?: DeskFile } => ({}))

/** A text as a file would be shown that has it. */
export function describedFile(opened: Opened, file: string, text: string): DeskFile {
  const last = lastIn(opened.library())
  if (last.file?.path === file && last.file.text === text) return last.file
  const fields = fieldsOf(text)
  return (last.file = {
    path: file,
    ...{ text, version: versionOf(text) },
    ...(fields && { fields }),
    findings: draftFindings(opened, file, text),
  })
}

/** What the check says of a text that is not saved. */
export function draftFindings(opened: Opened, file: string, text: string): DeskFile['findings'] {
  return withCures(checkDraft(opened.library(), file, text), text)
}

/** Front matter as a form shows it: as it is written, and each answer with the id that it has. */
function fieldsOf(text: string): Record<string, unknown> | undefined {
  const yaml = matterOf(text)
  if (yaml === undefined) return undefined
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' })
  if (document.errors.length > 0) return undefined
  const data: unknown = document.toJS({ maxAliasCount: 100 })
  if (!isObject(data)) return undefined
  const { choices } = data
  return Array.isArray(choices) ? { ...data, choices: choices.map(withId) } : data
}

function withId(choice: unknown): unknown {
  if (!isObject(choice) || choice.id !== undefined || typeof choice.to !== 'string') return choice
  return { id: defaultAnswerId(choice.to), ...choice }
}
