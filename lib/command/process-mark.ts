import { readFileSync } from 'node:fs'
import { isObject, parsed } from '@/lib/json-shape'
import { isRunning } from './is-running'

/** A process, so that another with the same number, after a restart of the machine or in a fresh container, is not taken for it. */
export interface ProcessMark {
  readonly pid: number
  /** When it started, where the system tells it: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html, field 22. */
  readonly started: string
}

/** The mark of a process, by its number. */
export function processMark(pid = process.pid): ProcessMark {
  return { pid, started: startedAt(pid) }
}

/** The mark that a file holds as JSON; undefined where it holds none. */
export function markIn(text: string): ProcessMark | undefined {
  const read = parsed(text)
  if (!isObject(read)) return undefined
  const { pid, started } = read
  return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : undefined
}

/** Whether the process that a mark names is still there. */
export function isStillThere({ pid, started }: ProcessMark): boolean {
  return isRunning(pid) && startedAt(pid) === started
}

function startedAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program, in brackets, may hold spaces and brackets.
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    return `${started} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`
  } catch {
    return ''
  }
}
