import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Failure } from '@/lib/build/failure'

/** What a command took, its own children included. */
export interface Taken {
  seconds: number
  /** Of processor time, all cores together; undefined where there is no POSIX shell. */
  cpuSeconds?: number
  /** The most memory that all its processes had at one time; undefined where there is no /proc. */
  peakBytes?: number
  said: string
}

/** The shell tells what its children took: Node.js knows that of itself alone. */
const WITH_TIMES = '"$@"; code=$?; times >&3; exit $code'
const POLL_MS = 100

/**
 * Runs a script of the repository.
 * @throws {Failure} with what it said, if it fails
 */
export async function runMeasured(
  script: string,
  environment: Record<string, string | undefined>,
): Promise<Taken> {
  const command = [process.execPath, '--import', 'tsx', `scripts/${script}.ts`]
  const shell = existsSync('/bin/sh')
  const start = performance.now()
  const child = spawn(
    shell ? '/bin/sh' : command[0]!,
    shell ? ['-c', WITH_TIMES, 'sh', ...command] : command.slice(1),
    {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    },
  )
  const [said, times] = ['', '']
  const texts = { said, times }
  child.stdout!.on('data', (chunk: Buffer) => (texts.said += chunk.toString()))
  child.stderr!.on('data', (chunk: Buffer) => (texts.said += chunk.toString()))
  child.stdio[3]?.on('data', (chunk: Buffer) => (texts.times += chunk.toString()))
  let peak = 0
  const poll = setInterval(() => {
    residentBytes(child.pid!)
      .then((bytes) => (peak = Math.max(peak, bytes)))
      .catch(() => undefined)
  }, POLL_MS)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(poll)
  if (code !== 0) throw new Failure(`npm run ${script} failed:\n${texts.said}`)
  return {
    seconds: (performance.now() - start) / 1000,
    ...(texts.times && { cpuSeconds: secondsOfTimes(texts.times) }),
    ...(peak > 0 && { peakBytes: peak }),
    said: texts.said,
  }
}

/** The sum of what `times` prints, user and system of the shell and of its children: `0m1.50s 0m0.25s`, two lines. */
export function secondsOfTimes(text: string): number {
  return [...text.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest),
    0,
  )
}

/** Memory of a process and all below it, shared pages counted with each. */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const below = await Promise.all(
    children
      .split(' ')
      .filter(Boolean)
      .map((one) => residentBytes(Number(one))),
  )
  const own = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
  return below.reduce((sum, bytes) => sum + bytes, own)
}
