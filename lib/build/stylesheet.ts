import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'
import { SHEETS, type SheetName } from '@/lib/assets'
import { divide, type Divided } from './first-paint'
import { interfaceRules } from './interface-rules'

/** Declares the tokens. */
const SITE = 'site.css'
/** Of pages that are few: of each guide three, and of the site two. */
const FEW: ReadonlySet<string> = new Set(['sheets/whole.css', 'sheets/search.css'])

export interface Stylesheets {
  /** What every page is first seen with. */
  css: string
  /** What only some pages are first seen with, by name. */
  sheets: Record<SheetName, string>
  /** What every page takes from a file, after that. Its name holds a hash. */
  later: { name: string; source: string }
}

/**
 * Compiles the stylesheets in `app` with Tailwind, minified, and adds the rules of the site's interfaces.
 * @param root the repository
 * @param interfaces the interfaces' ids, from site.json
 */
export async function compileStylesheets(root: string, interfaces: readonly string[]): Promise<Stylesheets> {
  const [site, later, ...sheets] = await Promise.all(
    [SITE, 'later.css', ...SHEETS.map((name) => `sheets/${name}.css`)].map((name) => compile(root, name)),
  )
  const first = SHEETS.map((name, i) => {
    const own = name === 'interfaces' ? interfaceRules(interfaces) : ''
    return [name, sheets[i]!.first + own] as const
  })
  const source = [later!.first, ...[site!, ...sheets, later!].map((one) => one.later)].join('')
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 10)
  return {
    css: site!.first,
    sheets: Object.fromEntries(first) as Record<SheetName, string>,
    later: { name: `later.${hash}.css`, source },
  }
}

async function compile(root: string, name: string): Promise<Divided> {
  const file = path.join(root, 'app', name)
  const source = await readFile(file, 'utf8')
  const { css } = await postcss([tailwind({ base: root, optimize: { minify: true } })]).process(source, {
    from: file,
  })
  const sheet = css.replace(/^\/\*!.*?\*\/\s*/s, '').trim()
  if (/<\/style|<!--/i.test(sheet))
    throw new Error(`app/${name} holds \`</style\` or \`<!--\`, which ends an inline style.`)
  return divide(sheet, name === SITE, FEW.has(name))
}
