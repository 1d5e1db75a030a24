import os from 'node:os'

/** A command that cannot do its work: the message is all that a person needs to know, so no stack is shown. */
export class UserError extends Error {}

/** What was typed is no form of the command. */
export class UsageError extends UserError {}

/** What the system refuses, and what to do about it. Names of errors: https://man7.org/linux/man-pages/man3/errno.3.html */
const REFUSED: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no room left on the disk. Make some, and begin again.',
  EDQUOT: 'Your share of the disk is full. Make room, and begin again.',
  EFBIG: 'The system allows no larger file. Raise the limit (ulimit -f), and begin again.',
  EROFS: 'The disk can only be read. Choose another folder.',
  EACCES: 'You may not write there, or not read. Change the rights, or choose another folder.',
  EPERM: 'You may not write there, or not read. Change the rights, or choose another folder.',
  EMFILE: 'The system allows no more open files. Raise the limit (ulimit -n), and begin again.',
}

/** Whether the system has refused something, which a command tells in words. */
export function isRefused(error: unknown): boolean {
  return error instanceof Error && Object.hasOwn(REFUSED, (error as NodeJS.ErrnoException).code ?? '')
}

/**
 * What the system has refused to another program, by what that said as it failed; undefined where it was something else. Programs in Rust, such as
 * Next.js's compiler, name errors by their numbers.
 */
export function refusalIn(said: string): string | undefined {
  const numbers: Readonly<Record<string, number>> = os.constants.errno
  const code = Object.keys(REFUSED).find(
    (name) => said.includes(`${name}: `) || said.includes(`(os error ${numbers[name]})`),
  )
  return code && REFUSED[code]
}

/** Ends a command: says why on standard error, and exits with 1, or with 2 if it was typed wrong. A fault of the program shows its stack. */
export function fail(error: unknown): never {
  console.error(messageOf(error) ?? error)
  process.exit(error instanceof UsageError ? 2 : 1)
}

/** What a person needs to know of an error; undefined where it is a fault of the program. */
function messageOf(error: unknown): string | undefined {
  if (error instanceof UserError) return error.message
  const { code = '', path: file, dest } = error as NodeJS.ErrnoException & { dest?: string }
  if (!isRefused(error)) return undefined
  const place = dest ?? file
  return `${place === undefined ? '' : `${place}: `}${REFUSED[code]}`
}
