import type { Root } from 'mdast'
import type { Place } from '../findings/findings'

/** Where a node of a composed text was written; the nodes of spliced-in partials come from other files. */
export function fileOf(node: { data?: object }): string {
  return (node.data as { file?: string } | undefined)?.file ?? ''
}

/** Where a node of a composed text begins. */
export function placeOf(node: { data?: object; position?: Root['position'] }): Place {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  return { file: fileOf(node), line, column }
}
