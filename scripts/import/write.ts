import type { ListItem, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { mdxToMarkdown } from 'mdast-util-mdx'
import { toMarkdown, type Options } from 'mdast-util-to-markdown'
import { visit } from 'unist-util-visit'
import { stringify } from 'yaml'
import { slug } from '@/lib/content'
import { plainCjk } from '@/lib/language/plain-cjk'
import { defaultAnswerId, isId, RESERVED_IDS } from '@/lib/tree'
import type { ScaffoldTexts } from '@/lib/scaffold/texts'
import { TO_NODE, type Chart } from './chart'
import { settle, SOLVED, SUPPORT, type Settled } from './settle'

/** What is said of a guide beside its chart. */
export interface GuideOptions {
  readonly id: string
  readonly folder: string
  readonly say: ScaffoldTexts
  /** Written as the source of each step, where the site wants sources. */
  readonly source?: string
  /** Whether it only stands for a guide in another language: all words say TODO, texts are left out. */
  readonly isTwin?: boolean
}

export interface WrittenGuide {
  readonly files: ReadonlyMap<string, string | Buffer>
  readonly unplaced: readonly string[]
}

/** Writes a chart as the files of a draft guide, by path from the content root. */
export function writeGuide(chart: Chart, options: GuideOptions): WrittenGuide {
  const { folder, say, source, isTwin = false } = options
  const { start, steps, unplaced } = settle(chart, say)
  const ids = idsOf(steps)
  const idOf = (key: string) => ids.get(key)!
  const files = new Map<string, string | Buffer>()
  const sources = source === undefined ? {} : { sources: [source] }
  const words = (text: string) => (isTwin ? `TODO ${text.replace(/^TODO /, '')}` : text)
  for (const step of steps) {
    const matter = {
      title: inline(words(step.title)),
      ...(step.choices && { choices: choicesOf(step, idOf, words) }),
      ...(step.next !== undefined && { next: idOf(step.next) }),
      ...(step.outcome && { outcome: step.outcome }),
      ...sources,
    }
    const body = isTwin ? [] : step.body
    files.set(
      `${folder}/${idOf(step.key)}.mdx`,
      page(
        matter,
        markdownOf(body, (key) => ids.get(key)),
      ),
    )
  }
  const { title, summary = say.summary } = chart
  const front = {
    title: inline(words(title)),
    summary: words(summary),
    start: idOf(start),
    draft: true,
    ...sources,
  }
  const list = isTwin ? '' : todoList(unplaced)
  const intro = isTwin ? '' : markdownOf(chart.intro, (key) => ids.get(key))
  files.set(`${folder}/index.mdx`, page(front, [intro, list].filter(Boolean).join('\n')))
  if (!isTwin) for (const [name, data] of chart.pictures) files.set(`${folder}/${name}`, data)
  return { files, unplaced }
}

function choicesOf(
  { choices = [] }: Settled,
  idOf: (key: string) => string,
  words: (text: string) => string,
): object[] {
  const used = new Set<string>()
  return choices.map(({ label, to }) => {
    const own = slug(label.replace(/^TODO /, ''))
      .slice(0, 40)
      .replace(/-+$/, '')
    const id = unique(isId(own) ? own : defaultAnswerId(idOf(to)), used)
    return { id, label: inline(words(label)), to: idOf(to) }
  })
}

function idsOf(steps: readonly Settled[]): Map<string, string> {
  const used = new Set<string>(RESERVED_IDS)
  return new Map(
    steps.map(({ key, title }, n) => {
      const fixed = key === SUPPORT ? 'contact-support' : key === SOLVED ? 'it-works' : undefined
      const wanted = fixed ?? shortId(title)
      return [key, unique(isId(wanted) ? wanted : `step-${n + 1}`, used)]
    }),
  )
}

/** The first words of a title as an id, which has room for a number; empty where it has no letter. */
export function shortId(title: string): string {
  const words = slug(title.replace(/^TODO /, '')).split('-')
  return words.slice(0, 8).join('-').slice(0, 60).replace(/-+$/, '')
}

/** A name that is not used yet; it is from now on. */
export function unique(wanted: string, used: Set<string>): string {
  let name = wanted
  for (let n = 2; used.has(name); n++) name = `${wanted}-${n}`
  used.add(name)
  return name
}

function page(matter: object, body: string): string {
  const front = `---\n${stringify(matter, { lineWidth: 0 })}---\n`
  return body.trim() === '' ? front : `${front}\n${body.trim()}\n`
}

function todoList(unplaced: readonly string[]): string {
  if (unplaced.length === 0) return ''
  const children = unplaced.map((text): ListItem => ({
    type: 'listItem',
    spread: false,
    // An address is only named here: as a link it would be one of this site's.
    children: [
      { type: 'paragraph', children: `TODO ${text}`.split(/((?:https?:|mailto:|www\.)\S+)/).map(asNamed) },
    ],
  }))
  return serialised([{ type: 'list', ordered: false, spread: false, children }])
}

function asNamed(value: string, n: number): PhrasingContent {
  return n % 2 === 1 ? { type: 'inlineCode', value } : { type: 'text', value }
}

const FORM: Options = {
  extensions: [gfmToMarkdown(), mdxToMarkdown()],
  bullet: '-',
  listItemIndent: 'one',
  rule: '-',
  // One that escapes nothing, as before a space in a formula, is a fault for the check.
  unsafe: [{ character: '\\', inConstruct: 'phrasing' }],
}

/** A text as inline Markdown that says just that. */
function inline(text: string): string {
  return serialised([{ type: 'paragraph', children: [{ type: 'text', value: text }] }]).trim()
}

function markdownOf(body: readonly RootContent[], idOf: (key: string) => string | undefined): string {
  const tree: Root = { type: 'root', children: structuredClone([...body]) }
  visit(tree, 'link', (node) => {
    if (!node.url.startsWith(TO_NODE)) return
    const id = idOf(node.url.slice(TO_NODE.length))
    node.url = id === undefined ? '' : `./${id}.mdx`
  })
  return serialised(tree.children)
}

function serialised(children: RootContent[]): string {
  const tree: Nodes = { type: 'root', children }
  // A line that begins so is a command in MDX, whatever its first paragraph says.
  visit(tree, 'paragraph', ({ children: [first] }) => {
    if (first?.type === 'text' && /^(?:import|export)\b/.test(first.value))
      first.value = first.value.charAt(0).toUpperCase() + first.value.slice(1)
  })
  visit(tree, 'text', (node, index, parent) => {
    // As an element for staff it would be refused, even as a word.
    node.value = node.value.replace(/<(\/?)(?=AgentNote)/g, '‹$1')
    const signs = /^:{3,}/.exec(node.value)?.[0]
    if (signs === undefined || !parent || index === undefined) return undefined
    // Asides are written so elsewhere; here readers would see the signs.
    node.value = node.value.slice(signs.length)
    parent.children.splice(index, 0, { type: 'inlineCode', value: signs } as never)
    return index + 2
  })
  return plainCjk(toMarkdown(tree, FORM))
}
