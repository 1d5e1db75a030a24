import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ContentSettings } from '@/lib/content'
import type { DeskFinding } from '@/lib/desk/protocol'

/** Checks the whole content in a process of its own, so that nobody waits for it. */
export interface Checker {
  /** Asks for a check; what is asked for while one runs is done once more after it. */
  readonly check: () => void
  readonly close: () => void
}

/** What is typed in one go is checked together. */
const PAUSE_MS = 400

/** Begins to check a content root. @param found gets what was found, whenever a check has ended */
export function startChecker(
  root: string,
  settings: ContentSettings,
  found: (findings: readonly DeskFinding[]) => void,
): Checker {
  const child = fork(fileURLToPath(new URL('../check-process.ts', import.meta.url)), [root], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...settings, DRAFTS: '1' },
  })
  let [running, again] = [false, false]
  let timer: NodeJS.Timeout | undefined
  const begin = () => {
    timer = undefined
    if (running) again = true
    else {
      running = true
      child.send('check')
    }
  }
  child.on('message', (findings) => {
    running = false
    found(findings as DeskFinding[])
    if (again) {
      again = false
      begin()
    }
  })
  child.on('error', (error) => console.error(error))
  return {
    check: () => {
      timer ??= setTimeout(begin, PAUSE_MS)
    },
    close: () => {
      clearTimeout(timer)
      child.kill()
    },
  }
}
