import path from 'node:path'
import { workingFolder } from '@/lib/command/working-folder'
import type { Finding } from './findings'
import { printable } from './printable'

/** Findings with their files relative to the working directory, in which people and editors look for them. */
export function fromHere(root: string, findings: readonly Finding[]): Finding[] {
  const folder = path.relative(workingFolder(), root)
  return findings.map((one) => ({ ...one, file: path.join(folder, one.file) }))
}

/** A finding as a line: `path:line:column  level  code  message`, with the path relative to the working directory. */
export function findingLine(root: string, finding: Finding): string {
  const [{ file, line, column, level, code, message }] = fromHere(root, [finding]) as [Finding]
  return printable(`${file}:${line}:${column}  ${level}  ${code}  ${message}`)
}

/** What a check came to, as far as its summary goes. */
interface Summarised {
  readonly findings: readonly Finding[]
  readonly guides: number
  readonly steps: number
}

/** `2 errors, 1 warning in 3 guides, 40 steps`. */
export function summaryLine({ findings, guides, steps }: Summarised): string {
  const errors = findings.filter(({ level }) => level === 'error').length
  return `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')} in ${count(guides, 'guide')}, ${count(steps, 'step')}`
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`
}
