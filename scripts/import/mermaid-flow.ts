import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Flow } from './flow'
import { readMermaid } from './mermaid'

/** A flowchart of Mermaid as boxes and arrows. */
export function flowOfMermaid(source: string, fallback: string): Flow {
  const { title, nodes, edges, groups, notes, unread } = readMermaid(source)
  const isGroup = (id: string) => groups.some((group) => group.id === id)
  return {
    title: title ?? fallback,
    boxes: [...nodes.values()]
      .filter(({ id, shape }) => shape !== '' || !isGroup(id))
      .map(({ id, text, shape, className, link, tooltip = '' }) => ({
        id,
        text: plain(text),
        isQuestion: shape === 'diamond' || shape === 'hexagon',
        hint: className,
        ...(plain(tooltip) !== '' && { note: plain(tooltip) }),
        ...(link !== undefined && /^https?:/i.test(link) && { link }),
      })),
    arrows: edges.map(({ from, to, text }) => ({ from, to, text: plain(text) })),
    notes: notes.map(plain).filter((one) => one !== ''),
    groups: groups.map(({ id, title: name, members }) => ({ id, title: plain(name), members })),
    unplaced: [
      ...unread.map((line) => `The line “${line.slice(0, 200)}” of the chart`),
      ...[...nodes.values()]
        .filter(({ link }) => link !== undefined && !/^https?:/i.test(link))
        .map(({ id, link = '' }) => `The link of ${id} to ${link.slice(0, 200)}`),
      ...edges
        .filter(({ bothWays }) => bothWays)
        .map(
          ({ from, to }) =>
            `The arrow between ${from} and ${to} points both ways; it leads from the first to the second`,
        ),
    ],
  }
}

/** What a reader sees of a label: without tags, entities and signs of Markdown. Lines stay lines. */
function plain(label: string): string {
  return label
    .replace(/^`|`$/g, '')
    .replace(/<br\s*\/?>|\\n/gi, '\n')
    .replace(/<\/?[a-z][^>]{0,300}>/gi, '')
    .replace(/\bfa[bklrs]?:fa-[\w-]+\s*/g, '')
    .replace(
      /[#&](?:#?(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,30}));/gi,
      (whole: string, number?: string, hex?: string, name?: string) => {
        if (name !== undefined) return decodeNamedCharacterReference(name) || whole
        const code = number === undefined ? parseInt(hex ?? '', 16) : Number(number)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
      },
    )
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .trim()
}

/** The names of boxes that have another text: nobody reads them. */
export function idsOfMermaid(source: string): ReadonlySet<string> {
  const { nodes, groups } = readMermaid(source)
  const boxes = [...nodes.values()].filter(({ id, text }) => text !== id)
  return new Set([...boxes, ...groups.filter(({ id, title }) => title !== id)].map(({ id }) => id))
}
