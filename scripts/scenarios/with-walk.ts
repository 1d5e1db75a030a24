import { parseTree } from 'jsonc-parser'

/** A scenarios file with a walk behind the last one; what is there stays as it is laid out. */
export function withWalk(text: string, scenario: object): string {
  const list = parseTree(text)
  const last = list?.children?.at(-1)
  const at = last ? last.offset + last.length : (list?.offset ?? 0) + 1
  const written = JSON.stringify(scenario, null, 2).replaceAll('\n', '\n  ')
  return `${text.slice(0, at)}${last ? ',' : ''}\n  ${written}${last ? '' : '\n'}${text.slice(at)}`
}
