/** How the text of a node is enclosed, the longer signs first: https://mermaid.js.org/syntax/flowchart.html#node-shapes */
export const SHAPES: readonly (readonly [open: string, close: readonly string[], shape: string])[] = [
  ['(((', [')))'], 'end'],
  ['((', ['))'], 'circle'],
  ['([', ['])'], 'stadium'],
  ['[[', [']]'], 'subroutine'],
  ['[(', [')]'], 'cylinder'],
  ['[/', ['/]', '\\]'], 'parallelogram'],
  ['[\\', ['\\]', '/]'], 'parallelogram'],
  ['{{', ['}}'], 'hexagon'],
  ['{', ['}'], 'diamond'],
  ['[', [']'], 'box'],
  ['(-', ['-)'], 'ellipse'],
  ['(', [')'], 'round'],
  ['>', [']'], 'flag'],
]
