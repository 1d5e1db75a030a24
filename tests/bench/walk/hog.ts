import { spawn } from 'node:child_process'
import os from 'node:os'

/** Keeps every core busy, as other programs of a phone do. */
export function startHog(): () => void {
  const hogs = os.cpus().map(() => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }))
  const stop = () => hogs.forEach((hog) => hog.kill('SIGKILL'))
  process.once('exit', stop)
  return stop
}
