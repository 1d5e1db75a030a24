import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A command that runs, as somebody at a terminal has it. */
export interface Command {
  readonly pid: number | undefined
  /** Everything that it has said so far. */
  said: () => string
  /** Settles when it has said that; fails when it ends without. */
  untilSaid: (words: string | RegExp) => Promise<void>
  ended: Promise<number | null>
  signal: (signal: NodeJS.Signals) => void
}

/** Only what hangs takes so long. */
const MOST_PATIENCE_MS = 300_000

/**
 * The arguments with which Node.js starts a module of ours, such as `scripts/check`: from the bundle of this run, or, where there is none,
 * as `npm run` does: `bundle-commands.js`.
 */
export function startOf(module: string): string[] {
  const bundles = process.env.SIGNPOST_TEST_COMMANDS
  if (bundles) return [path.join(bundles, `${module}.js`)]
  const [, command] = /^scripts\/(build|check|export)$/.exec(module) ?? []
  return command ? ['bin/run.js', command] : ['--import', 'tsx', `${module}.ts`]
}

/** Runs one of scripts/ with further environment variables; `undefined` removes one. */
export function runScript(
  script: string,
  environment: Record<string, string | undefined>,
  args: string[] = [],
): Command {
  return runNode([...startOf(`scripts/${script}`), ...args], environment)
}

/** Runs Node.js, with its arguments, in a folder or where the tests run. */
export function runNode(
  args: readonly string[],
  environment: Record<string, string | undefined>,
  cwd?: string,
): Command {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const isSaid = (words: string | RegExp) =>
    typeof words === 'string' ? text.includes(words) : words.test(text)
  const untilSaid = async (words: string | RegExp) => {
    for (const start = Date.now(); !isSaid(words); await pause(50)) {
      if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}, having said:\n${text}`)
      if (Date.now() - start > MOST_PATIENCE_MS) throw new Error(`It never said ${words}, but:\n${text}`)
    }
  }
  return { pid: child.pid, said: () => text, untilSaid, ended, signal: (signal) => child.kill(signal) }
}

/** What a command has said that ended well; else how it ended as well. */
export async function done(command: Command): Promise<string> {
  const code = await command.ended
  return code === 0 ? command.said() : `It ended with ${code}:\n${command.said()}`
}

/** Waits until something is so; fails when it never is. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = Date.now(); !(await isSo()); await pause(50))
    if (Date.now() - start > MOST_PATIENCE_MS) throw new Error('It never was so.')
}
