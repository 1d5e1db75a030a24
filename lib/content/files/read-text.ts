import fs from 'node:fs'
import path from 'node:path'
import { finding, type About, type Finding } from '../findings/findings'
import { breaking, partsOf, textOf } from '../findings/causes'
import { rightName } from './almost'
import { conflictFault } from './conflict'
import { encodingFault } from './encoding'
import { kindOf, whyUnreadable } from './ordinary-file'
import { printable } from '../findings/printable'
import { CONTROL, cureOf } from '../findings/forbidden-text'

const MEGABYTE = 1024 * 1024
const LARGEST_TEXT = MEGABYTE

export interface TextFile {
  /** The text without a byte order mark; undefined if the file cannot be read as text. */
  readonly text?: string
  readonly findings: readonly Finding[]
}

/**
 * Reads a text file of the content root. Never throws: what cannot be read, is larger than 1 MB or is no UTF-8 text
 * comes back as a `syntax` finding.
 */
export function readText(root: string, file: string, about: About = {}): TextFile {
  const refuse = (message: string, line = 1, column = 1) => ({
    findings: [refusal(file, message, about, line, column)],
  })
  const is = kindOf(root, file)
  if (!is) {
    const almost = almostThere(root, file)
    return refuse(
      almost === undefined
        ? inAFolder(root, file)
        : `there is no ${file}, but "${almost}" is. Rename that to "${path.basename(file)}".`,
    )
  }
  if (is.kind === 'refused') return refuse(is.why)
  if (is.kind === 'folder')
    return refuse('expected a file and found a folder. Rename the folder, or move it elsewhere.')
  let bytes: Buffer
  try {
    const { size } = fs.statSync(path.join(root, file))
    if (size > LARGEST_TEXT)
      return refuse(
        `expected at most 1 MB of text and found ${(size / MEGABYTE).toFixed(1)} MB. Is it another kind of file? If not, split it.`,
      )
    bytes = fs.readFileSync(path.join(root, file))
  } catch (error) {
    return refuse(whyUnreadable(error))
  }
  const fault = encodingFault(bytes)
  if (fault) return refuse(fault.message, fault.line, fault.column)
  const text = bytes.toString('utf8')
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    const before = text.slice(0, nul).split('\n')
    const advice = 'expected text and found the character NUL (a zero byte), which no one can see. Remove it.'
    return refuse(advice, before.length, (before.at(-1)?.length ?? 0) + 1)
  }
  return givenText(file, text, about)
}

/** The same of a text that is at hand: what an editor holds before it is saved. */
export function givenText(file: string, text: string, about: About = {}): TextFile {
  const conflict = conflictFault(text)
  if (conflict) {
    const line = text.slice(0, conflict.offset).split('\n').length
    return { findings: [refusal(file, conflict.message, about, line)] }
  }
  return {
    // A carriage return alone ends a line, too, as in YAML and Markdown; no offset changes.
    text: text.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n'),
    findings: controlIn(text).map(([message, line, column]) => refusal(file, message, about, line, column)),
  }
}

function refusal(file: string, message: string, about: About, line = 1, column = 1): Finding {
  return breaking(
    finding('syntax', { file, line, column }, message, about),
    file,
    textOf(file),
    partsOf(file),
  )
}

/** That a file is not there, and in which folder of the content it was put instead. */
function inAFolder(root: string, file: string): string {
  let folder: string | undefined
  try {
    folder = file.includes('/')
      ? undefined
      : fs.readdirSync(root).find((name) => kindOf(root, `${name}/${file}`)?.kind === 'file')
  } catch {
    // Without the folder itself there is none in it.
  }
  return folder === undefined
    ? `there is no ${file}. Put the file back.`
    : `there is no ${file} here, but there is ${folder}/${file}. Move it out of that folder.`
}

/** The file beside it that seems to be meant. */
function almostThere(root: string, file: string): string | undefined {
  try {
    const names = fs.readdirSync(path.join(root, path.dirname(file)))
    return names.find((name) => rightName(name) === path.basename(file))
  } catch {
    return undefined
  }
}

/** Where the first control character stands, if there is one: the rest of the text can be read. */
function controlIn(text: string): [message: string, line: number, column: number][] {
  const control = CONTROL.exec(text)
  if (!control) return []
  const before = text.slice(0, control.index).split('\n')
  const message = `expected text and found the control character ${printable(control[0])}, which no one can see. ${cureOf(control[0])}`
  return [[message, before.length, (before.at(-1)?.length ?? 0) + 1]]
}
