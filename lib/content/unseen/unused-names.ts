import type { Definition, Nodes, Root } from 'mdast'

/** Whether what stands as an address is a word or a number, and most likely was to be read: `[Hotline]: +420123`. */
export function isText(url: string): boolean {
  return url !== '' && !/[/.#:?@]/.test(url)
}

/** Lines that are taken for the addresses of names which no link has, so that readers never see them. */
export function vanishedLines(tree: Root, source: string): { offset: number; message: string }[] {
  const named: Definition[] = []
  const called = new Set<string>()
  const visit = (node: Nodes) => {
    if (node.type === 'definition') named.push(node)
    if (node.type === 'linkReference' || node.type === 'imageReference') called.add(node.identifier)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return named.flatMap(({ identifier, url, position }) => {
    if (called.has(identifier) || !isText(url) || position?.start.offset === undefined) return []
    const written = source.slice(position.start.offset, position.end.offset)
    const message = `readers do not see "${written}": a line of that form gives links named ${written.split(':')[0]!} their address. Put the word before the colon without square brackets.`
    return [{ offset: position.start.offset, message }]
  })
}
