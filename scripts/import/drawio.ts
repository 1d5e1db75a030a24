import { inflateRawSync } from 'node:zlib'
import { fromHtml } from 'hast-util-from-html'
import { SaxesParser } from 'saxes'
import { UserError } from '@/lib/command/user-error'
import { textOf } from './body'
import { titled } from './chart'
import type { SourceText } from './source-text'
import type { Flow, FlowBox } from './flow'

/** Unpacked, a page of a drawing is at most so large, in bytes. */
const LARGEST_PAGE = 20_000_000
const MOST_CELLS = 20_000
const DEEPEST = 100

/** A shape or a line of a drawing: https://www.drawio.com/doc/faq/diagram-source-edit */
interface Cell {
  readonly id: string
  readonly parent: string
  readonly value: string
  readonly style: string
  readonly isEdge: boolean
  readonly source?: string
  readonly target?: string
  readonly link?: string
  /** What else who drew it has written to it: a hint, fields of their own. */
  readonly notes: readonly string[]
}

/** Fields of a shape that nobody reads, or that are read otherwise. */
const NO_NOTES = new Set(['id', 'label', 'link', 'placeholders', 'tags', 'tooltip'])

/** As draw.io names pages by itself. */
const NO_NAME = /^(?:Page|Seite|Stránka)[- ]?\d+$/

/** Every text of a drawing: of each shape and line, whatever it is, and the names of its pages. */
export function textsOfDrawio(xml: string): SourceText[] {
  const names = [...xml.matchAll(/<diagram\b[^>]{0,2000}?\bname="([^"]*)"/g)].map(([, name = '']) =>
    plain(name),
  )
  const cells = pagesOf(xml).flatMap((page) => page.cells)
  return [
    ...names.filter((name) => !NO_NAME.test(name)).map((text) => ({ text, where: 'The page', once: true })),
    ...cells.flatMap(({ value, notes }) => [
      ...plain(value)
        .split('\n')
        .map((text) => ({ text, where: 'The words' })),
      ...notes.map((text) => ({ text: plain(text), where: 'The note', once: true })),
    ]),
  ]
}

/** A drawing of draw.io as boxes and arrows, all of its pages, packed or not. */
export function flowOfDrawio(xml: string, fallback: string): Flow {
  const pages = pagesOf(xml)
  const flows = pages.map(({ name, cells }, n) =>
    flowOfPage(cells, pages.length > 1 ? `${n + 1} ` : '', name),
  )
  return {
    title: fallback,
    boxes: flows.flatMap(({ boxes }) => boxes),
    arrows: flows.flatMap(({ arrows }) => arrows),
    groups: flows.flatMap(({ groups }) => groups),
    unplaced: flows.flatMap(({ unplaced }) => unplaced),
  }
}

interface Page {
  readonly name: string
  readonly cells: readonly Cell[]
}

function pagesOf(xml: string): Page[] {
  const packed: { name: string; text: string }[] = []
  const cells = cellsOf(xml, packed)
  const unpacked = packed.map(({ name, text }): Page => ({ name, cells: cellsOf(unpack(text)) }))
  const all = [...(cells.length > 0 ? [{ name: '', cells }] : []), ...unpacked]
  if (all.length === 0)
    throw new UserError('The drawing has no shapes. Expected a file of draw.io (.drawio, .xml).')
  return all
}

function unpack(text: string): string {
  try {
    const inflated = inflateRawSync(Buffer.from(text, 'base64'), { maxOutputLength: LARGEST_PAGE }).toString(
      'utf8',
    )
    return decodeURIComponent(inflated)
  } catch {
    throw new UserError(
      'A page of the drawing cannot be unpacked. In draw.io, export it as XML without "Compressed".',
    )
  }
}

/** Reads XML without looking at what it declares: no entity is ever expanded but those of XML itself. */
function cellsOf(xml: string, packed: { name: string; text: string }[] = []): Cell[] {
  const cells: Cell[] = []
  const parser = new SaxesParser()
  const open: string[] = []
  let wrapper: Record<string, string> | undefined
  let page: { name: string; text: string } | undefined
  let unnamed = 0
  parser.on('error', (error) => {
    throw new UserError(`The drawing is no sound XML (${error.message}). Save it once more in draw.io.`)
  })
  parser.on('doctype', () => {
    throw new UserError(
      'The drawing declares a document type, as none of draw.io does. Save it once more in draw.io.',
    )
  })
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name)
    if (open.length > DEEPEST) throw new UserError('The drawing is nested too deeply to be one of draw.io.')
    if (name === 'diagram') page = { name: attributes.name ?? '', text: '' }
    if (name === 'object' || name === 'UserObject') wrapper = attributes
    if (name !== 'mxCell') return
    if (cells.length >= MOST_CELLS)
      throw new UserError(`The drawing has more than ${MOST_CELLS} shapes. Split it.`)
    const {
      id = wrapper?.id ?? `cell ${++unnamed}`,
      parent = '',
      value = wrapper?.label ?? '',
      style = '',
      edge,
      source,
      target,
    } = attributes
    cells.push({
      ...{ id, parent, value, style, isEdge: edge === '1' },
      ...(source !== undefined && { source }),
      ...(target !== undefined && { target }),
      ...(wrapper?.link !== undefined && { link: wrapper.link }),
      notes: Object.entries(wrapper ?? {}).flatMap(([field, text]) =>
        field === 'tooltip' || (!NO_NOTES.has(field) && attributes.edge !== '1') ? [text] : [],
      ),
    })
  })
  parser.on('text', (text) => {
    if (page && open.at(-1) === 'diagram') page.text += text
  })
  parser.on('closetag', ({ name }) => {
    open.pop()
    if (name === 'object' || name === 'UserObject') wrapper = undefined
    if (name === 'diagram' && page && page.text.trim() !== '') packed.push(page)
  })
  parser.write(xml).close()
  return cells
}

function flowOfPage(cells: readonly Cell[], prefix: string, name: string): Flow {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const shapes = cells.filter(
    (cell) => !cell.isEdge && !isLabel(cell) && cell.parent !== '' && !isLayer(cell),
  )
  const isGroup = (cell: Cell) => shapes.some((one) => one.parent === cell.id)
  const labels = new Map<string, string>()
  for (const cell of cells)
    if (isLabel(cell)) labels.set(cell.parent, `${labels.get(cell.parent) ?? ''} ${plain(cell.value)}`.trim())
  function isLabel({ style, parent, isEdge }: Cell): boolean {
    return !isEdge && (/\bedgeLabel\b/.test(style) || byId.get(parent)?.isEdge === true)
  }
  function isLayer({ value, style }: Cell): boolean {
    return style === '' && value === ''
  }
  const edges = cells.filter(({ isEdge }) => isEdge)
  const used = new Set(edges.flatMap(({ source, target }) => [source, target]))
  const boxes = shapes.filter((cell) => !isGroup(cell) && (plain(cell.value) !== '' || used.has(cell.id)))
  const unplaced: string[] = []
  const arrows = edges.flatMap((edge) => {
    const text = [plain(edge.value), labels.get(edge.id) ?? ''].filter(Boolean).join(' ')
    if (edge.source === undefined || edge.target === undefined) {
      unplaced.push(
        `An arrow${text === '' ? '' : ` “${text}”`} that is fastened at ${(edge.source ?? edge.target) ? 'one end' : 'no end'}${nameOf(edge.source ?? edge.target)}`,
      )
      return []
    }
    return [{ from: prefix + edge.source, to: prefix + edge.target, text }]
  })
  function nameOf(id: string | undefined): string {
    const text = plain(byId.get(id ?? '')?.value ?? '')
    return text === '' ? '' : `, “${text}”`
  }
  return {
    title: name,
    boxes: boxes.map(({ id, value, style, link }): FlowBox => ({
      id: prefix + id,
      text: plain(value) || 'TODO',
      isQuestion: /\brhombus\b|shape=mxgraph\.flowchart\.decision|\bdecision\b/.test(style),
      ...(link !== undefined && /^https?:/i.test(link) && { link }),
    })),
    arrows,
    groups: shapes.filter(isGroup).map((group) => ({
      id: prefix + group.id,
      title: titled(plain(group.value)).title || name,
      members: shapes.filter(({ parent }) => parent === group.id).map(({ id }) => prefix + id),
    })),
    unplaced,
  }
}

/** What a reader sees of a label, which may be HTML. */
function plain(value: string): string {
  if (!/[<&]/.test(value)) return value.replace(/\s*\n\s*/g, '\n').trim()
  const { children } = fromHtml(value.replace(/<br\s*\/?>|<\/(?:div|p|li)>/gi, '\n'), { fragment: true })
  return children
    .map((child) => (child.type === 'element' || child.type === 'text' ? textOf(child) : ''))
    .join('')
    .replace(/\u00a0/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}
