import { ANY } from './decision-table'
import { MARK, turned } from './transposed-table'
import type { SourceText } from './source-text'

/** Lines of Mermaid that say how something looks, and remarks of who wrote it. */
const LOOKS = /^[ \t]*(?:%%[^\n]*|(?:style|classDef|linkStyle|direction|class)\b[^\n]*)$/gm

/** Every text of a chart of Mermaid, by its signs alone: what stands in quotes, brackets and bars, and beside arrows. */
export function textsOfMermaid(source: string, ids: ReadonlySet<string>): SourceText[] {
  const front = /^\s*---\n([\s\S]*?)\n---\s*\n/.exec(source)
  const title = /^title:\s*(.+)$/m.exec(front?.[1] ?? '')?.[1] ?? ''
  const chart = source
    .slice(front?.[0].length ?? 0)
    .replace(/%%\{[\s\S]*?\}%%/g, '')
    .replace(LOOKS, '')
    .replace(/^[ \t]*(?:flowchart|graph)\b[^\n;]*/m, '')
  const pieces = chart
    .replace(/\bfa[bklrs]?:fa-[\w-]+/g, ' ')
    .replace(/:::[\w-]+/g, ' ')
    .replace(/[#&]#?\w{1,31};/g, ' ')
    .replace(/(?<=\s)[\w-]+@(?=[<xo]?(?:--|==|-\.))/g, ' ')
    .replace(/^[ \t]*click[ \t]+\S+([^\n]*)$/gm, (_, rest: string) => quotedIn(rest))
    .replace(
      /@\{([^}]*)\}/g,
      (_, said: string) => ` | ${/\blabel:\s*("[^"]*"|'[^']*'|[^,\n]+)/.exec(said)?.[1] ?? ''} | `,
    )
    .replace(/^[ \t]*(?:subgraph\b|end\b|accTitle\b:?|accDescr\b:?)/gm, ' | ')
    .replace(/<br\s*\/?>|\\n/gi, '|')
    .replace(/<\/?[a-z][^>]{0,300}>/gi, '')
    .split(/[[\](){}|"\n;]+|(?<=\w)>|[<xo]?(?:-{2,}|={2,}|-\.+-?|\.+-|~~~)[>xo]?(?=[\s|"[\w]|$)|&(?!#?\w+;)/)
  return [title, ...pieces].flatMap((one) => {
    const text = one.trim()
    return text === '' || ids.has(text) || (/^\w+@?$/.test(text) && ids.has(text.replace(/@$/, '')))
      ? []
      : [{ text, where: 'The words', once: true }]
  })
}

/** Of a click: the tooltip; the address is a link. */
function quotedIn(rest: string): string {
  const said = [...rest.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text)
  return said
    .filter((text) => !/^(?:https?:|[./#])|^\w+:\S*$/.test(text))
    .map((text) => ` | ${text} | `)
    .join('')
}

/** Cells of a table: one that stands there often is said once. What only says that anything will do says nothing, nor do signs of a table of signs. */
export function textsOfTable(
  rows: readonly (readonly string[])[],
  others: readonly (readonly string[])[] = [],
): SourceText[] {
  const signs = turned(rows) === undefined ? [ANY] : [ANY, MARK]
  const isSaid = (cell: string) => !signs.some((sign) => sign.test(cell.trim()))
  const cells = new Set([...rows.flat().filter(isSaid), ...others.flat().filter(isSaid)])
  return [...cells].map((text) => ({ text, where: 'The cell', once: true }))
}
