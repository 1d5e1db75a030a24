import { execFileSync } from 'node:child_process'

/**
 * The program of a Node.js that others' tools need: this one, or the one that the variable NEWER_NODE names. Undefined where neither
 * is new enough; then it says so, for what needs it is not tested.
 * @param what is not tested without it
 */
export function nodeFrom(major: number, what: string): string | undefined {
  const { NEWER_NODE } = process.env
  const found = [process.execPath, ...(NEWER_NODE ? [NEWER_NODE] : [])].find((node) => majorOf(node) >= major)
  if (found === undefined)
    console.warn(
      `NOT TESTED: ${what} needs Node.js ${major}, and this is ${process.version}. NEWER_NODE=/path/to/node names another.`,
    )
  return found
}

function majorOf(node: string): number {
  if (node === process.execPath) return Number(process.versions.node.split('.')[0])
  return Number(/^v(\d+)/.exec(execFileSync(node, ['--version'], { encoding: 'utf8' }))?.[1] ?? 0)
}
