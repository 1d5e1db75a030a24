import { execFile } from 'node:child_process'
import type { Download } from './insight-door'
import { createTurns } from './sign-in/turns'

/** A check of a large content folder takes seconds. */
const PATIENCE_MS = 120_000
const LARGEST_CHANGE = 4 * 1024 * 1024

/**
 * What "make it an answer" would change, as a unified diff. It is made by `npm run insight -- answer --patch`, in a process of its own:
 * a check would hold up readers' pages. One at a time.
 * @param environment of this server, so that the other knows the same content and the same numbers
 */
export function answerChange(environment: NodeJS.ProcessEnv) {
  const turns = createTurns({ atOnce: 1, waiting: 4 })
  return async (query: URLSearchParams): Promise<Download> => {
    const [key = '', guide = '', after = ''] = ['key', 'guide', 'after'].map((name) => query.get(name) ?? '')
    if (![key, guide, after].every((one) => /^[a-z0-9-]{0,100}$/.test(one)) || key === '')
      return { type: 'text/plain', status: 400, text: 'This names no message that readers pasted.\n' }
    const more = [...(guide && ['--guide', guide]), ...(after && ['--after', after])]
    const made = await turns.take(() => run([...COMMAND, key, '--patch', ...more], environment))
    if (made === undefined)
      return { type: 'text/plain', status: 503, text: 'Others ask for changes. Try again.\n' }
    return 'change' in made
      ? { type: 'text/x-diff', text: made.change }
      : { type: 'text/plain', status: 409, text: `${made.fault}\n` }
  }
}

const COMMAND = ['--import', 'tsx', 'scripts/insight.ts', 'answer']

function run(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ change: string } | { fault: string }> {
  return new Promise((resolve) => {
    const options = { env: environment, timeout: PATIENCE_MS, maxBuffer: LARGEST_CHANGE }
    execFile(process.execPath, args, options, (error, said, fault) =>
      resolve(
        error
          ? { fault: fault.trim() || 'The change could not be made.' }
          : { change: `${said.trimEnd()}\n` },
      ),
    )
  })
}
