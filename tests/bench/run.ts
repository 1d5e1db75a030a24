import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'

/** What a command took, its own children included. */
export interface Taken {
  seconds: number
  /** Of processor time, all cores together; undefined where there is no /proc. */
  cpuSeconds?: number
  /** The most memory that all its processes had at one time; undefined where there is no /proc. */
  peakBytes?: number
  said: string
}

const POLL_MS = 100

/** Where a command runs, the repository if it is not said, and which variables it has beside those of this process. */
export interface Where {
  folder?: string
  environment?: Readonly<Record<string, string | undefined>>
}

/**
 * Runs a command.
 * @param command the program, and its arguments
 * @throws {UserError} with what it said, if it fails
 */
export async function runMeasured(
  [program, ...args]: readonly [string, ...string[]],
  { folder, environment }: Where,
): Promise<Taken> {
  const start = performance.now()
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  let peak = 0
  // What a process that is killed had taken is told to nobody, and Next.js kills those that render.
  const cpu = new Map<number, number>()
  const look = async () => {
    let bytes = 0
    for (const one of await processesFrom(child.pid!)) {
      bytes += one.residentBytes
      cpu.set(one.pid, one.cpuSeconds)
    }
    peak = Math.max(peak, bytes)
  }
  const poll = setInterval(() => void look().catch(() => undefined), POLL_MS)
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  ).catch((error: Error) => {
    said += error.message
    return null
  })
  clearInterval(poll)
  if (code !== 0) throw new UserError(`${[path.basename(program), ...args].join(' ')} failed:\n${said}`)
  return {
    seconds: (performance.now() - start) / 1000,
    ...(cpu.size > 0 && { cpuSeconds: [...cpu.values()].reduce((sum, one) => sum + one, 0) }),
    ...(peak > 0 && { peakBytes: peak }),
    said,
  }
}

interface ProcessFigures {
  pid: number
  /** Of its own, user and system, all threads. */
  cpuSeconds: number
  /** Pages that it shares are counted with each. */
  residentBytes: number
}

/** A process and all below it; none where there is no /proc. */
async function processesFrom(pid: number): Promise<ProcessFigures[]> {
  const [stat, status, children] = await Promise.all(
    ['stat', 'status', `task/${pid}/children`].map((name) =>
      readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => ''),
    ),
  )
  if (!stat) return []
  const below = await Promise.all(children!.split(' ').filter(Boolean).map(Number).map(processesFrom))
  return [
    {
      pid,
      cpuSeconds: cpuSecondsIn(stat),
      residentBytes: Number(/VmRSS:\s+(\d+) kB/.exec(status!)?.[1] ?? 0) * 1024,
    },
    ...below.flat(),
  ]
}

/** User and system time in `/proc/<pid>/stat`, fields 14 and 15, in hundredths; the name before them may hold anything. See proc(5). */
export function cpuSecondsIn(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
