import { createHash } from 'node:crypto'

/** Names a state of a file by what is in it. */
export function versionOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 24)
}
