/** A command that cannot do its work: the message is all that a person needs to know, so no stack is shown. */
export class Failure extends Error {}

/** Ends a command: says why on standard error, and exits with 1. A fault of the program shows its stack. */
export function fail(error: unknown): never {
  const known = error instanceof Failure
  console.error(known ? error.message : error)
  process.exit(1)
}
