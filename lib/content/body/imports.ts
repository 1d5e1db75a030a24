import type { ImportDeclaration } from 'estree'
import type { Root } from 'mdast'
import type { MdxjsEsm } from 'mdast-util-mdx'
import path from 'node:path'
import type { Code, Place } from '../findings/findings'
import { ELEMENTS } from './elements'

/** Tells of a fault at a node, and of what else may follow from it. */
export type Report = (
  code: Code,
  node: { position?: Root['position'] },
  message: string,
  breaks?: readonly string[],
) => void

/** Reads the imports of a body, and tells of what else stands in their place. */
export function readEsm(
  node: MdxjsEsm,
  file: string,
  imports: Map<string, { file: string; place: Place }>,
  placeAt: (offset: number) => Place,
  report: Report,
): void {
  for (const statement of node.data?.estree?.body ?? []) {
    const at = (statement as unknown as { start: number }).start
    const here = { position: { start: { line: 0, column: 0, offset: at }, end: { line: 0, column: 0 } } }
    const name = statement.type === 'ImportDeclaration' ? defaultName(statement) : undefined
    if (statement.type !== 'ImportDeclaration') {
      report(
        'expression',
        here,
        'expected at most imports of partials here, found code. Content is not executed; remove it.',
      )
    } else if (!name) {
      report(
        'expression',
        here,
        `expected an import of this form: ${plainImport(statement)}. Name begins with a capital letter.`,
      )
    } else if (Object.hasOwn(ELEMENTS, name)) {
      report('expression', here, `<${name}> is an element already. Give what is imported another name.`)
    } else {
      const source = String(statement.source.value)
      const target = path.posix.join(path.posix.dirname(file), source)
      if (isPartial(source, target)) imports.set(name, { file: target, place: placeAt(at) })
      else {
        const advice =
          'A partial is an .mdx file whose name, or whose folder’s name, begins with _; its path begins with ./ or ../.'
        const meant = wholePath(source, file)
        const cure = meant === undefined ? '' : ` Write import ${name} from '${meant}'`
        report('expression', here, `"${source}" is no partial. ${advice}${cure}`)
        imports.set(name, { file: '', place: placeAt(at) })
      }
    }
  }
}

/** An import as it is written here, with the name and the path of one that is written otherwise. */
function plainImport({ specifiers: [first], source }: ImportDeclaration): string {
  const file = String(source.value)
  if (!first || !file.endsWith('.mdx')) return "import Name from './_file.mdx'"
  return `import ${capitalised(first.local.name)} from '${file}'`
}

/** The names under which the lines of a body import, with a capital letter too where one lacks it. */
export function writtenImports(body: string): { name: string; index: number }[] {
  return [...body.matchAll(/^import\s+\{?\s*([A-Z]\w*|[a-z]\w*(?=\s*\}?\s*from\s))/gm)].flatMap(
    ({ 1: name = '', index }) => [...new Set([name, capitalised(name)])].map((one) => ({ name: one, index })),
  )
}

/** A name with a capital letter at its beginning. */
export function capitalised(name: string): string {
  return name.replace(/^./, (letter) => letter.toUpperCase())
}

function defaultName(statement: ImportDeclaration): string | undefined {
  const [only, ...more] = statement.specifiers
  const plain = only?.type === 'ImportDefaultSpecifier' && more.length === 0
  return plain && /^[A-Z]\w*$/.test(only.local.name) ? only.local.name : undefined
}

function isPartial(source: string, target: string): boolean {
  const relative = source.startsWith('./') || source.startsWith('../')
  return (
    relative &&
    !target.startsWith('..') &&
    target.endsWith('.mdx') &&
    target.split('/').some((part) => part.startsWith('_'))
  )
}

/** The path of a partial that lacks its ending, or its beginning. */
function wholePath(source: string, file: string): string | undefined {
  const ended = source.endsWith('.mdx') ? source : `${source.replace(/\.md$/, '')}.mdx`
  const begun = /^\.{1,2}\//.test(ended) ? ended : `../${ended.replace(/^\/+/, '')}`
  return isPartial(begun, path.posix.join(path.posix.dirname(file), begun)) ? begun : undefined
}
