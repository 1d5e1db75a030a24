import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'
import { PAGE_STYLES, type PageStyleName } from '@/lib/site/manifest/manifest'
import type { Palette, Theme } from '@/lib/brand/palette'
import type { ShortNames } from '@/lib/site/manifest/short-classes'
import { combinable } from './combinable-sheets'
import { divide } from './first-paint'
import { classesOfScripts } from './classes-of-scripts'
import { shortNames, withShortNames } from './short-names'
import { interfaceRules } from './interface-rules'
import { CHOSEN_SCHEMES, paint } from './paint'

/** Declares the tokens. */
const SITE = 'site.css'
/** For pages whose readers choose the colours. */
const THEME = 'theme.css'
/** Of pages that are few: of each guide three, of the site two, and those with what few texts hold. */
const FEW: ReadonlySet<string> = new Set(
  ['whole', 'search', 'tabs', 'elements'].map((name) => `page-styles/${name}.css`).concat(THEME),
)

export interface Stylesheets {
  /** What every page is first seen with. */
  css: string
  /** What only some pages are first seen with, by name. */
  pageStyles: Record<PageStyleName, string>
  /** What every page takes from a file, after that. Its name holds a hash. */
  deferredCss: { name: string; source: string }
  /** What the utilities are called in them, where that is not their own name. */
  shortNames: ShortNames
}

/** What a site says of its looks, as far as rules depend on it. */
export interface StyleLook {
  /** The interfaces' ids, from site.json. */
  interfaces: readonly string[]
  palette: Palette
  theme: Theme
  /** The name of the site's own typeface, where it has one, and the rules that say where it is. */
  family?: string | undefined
  fonts: string
  /** Rules of pages in another site's frame. */
  more: string
}

/**
 * Compiles the stylesheets in `app` with Tailwind, minified, and adds the rules of the site's interfaces.
 * @param root the repository
 * @param short whether utilities get short names
 */
export async function compileStylesheets(
  root: string,
  look: StyleLook,
  short: boolean,
): Promise<Stylesheets> {
  const switchable = look.theme === 'switch'
  const names = [SITE, ...PAGE_STYLES.map((name) => `page-styles/${name}.css`), 'deferred.css']
  if (switchable) names.push(THEME)
  const long = combinable(await Promise.all(names.map((name) => compile(root, name))))
  const renamed = short ? shortNames(long, await classesOfScripts(root)) : {}
  const sheets = long.map((sheet) =>
    paint(withFamily(withShortNames(sheet, renamed), look.family), look.palette, look.theme),
  )
  const divided = names.map((name, i) => divide(sheets[i]!, name === SITE, FEW.has(name)))
  const [site, ...pageStyles] = divided
  const chosen = switchable ? `${pageStyles.pop()!.first}${CHOSEN_SCHEMES}` : ''
  const deferred = pageStyles.pop()
  const first = PAGE_STYLES.map((name, i) => {
    const own = name === 'interfaces' ? interfaceRules(look.interfaces) : ''
    return [name, pageStyles[i]!.first + own] as const
  })
  const source = [deferred!.first, ...divided.map((one) => one.later)].join('')
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 10)
  return {
    css: look.fonts + joined(site!.first, chosen + look.more),
    pageStyles: Object.fromEntries(first) as Record<PageStyleName, string>,
    deferredCss: { name: `deferred.${hash}.css`, source },
    shortNames: renamed,
  }
}

/** Two sheets as one: a statement at the end of the first has to end. */
function joined(one: string, other: string): string {
  return other === '' || one.endsWith('}') ? one + other : `${one};${other}`
}

/** With the site's own typeface before that of the system. */
function withFamily(sheet: string, family: string | undefined): string {
  return family === undefined ? sheet : sheet.replace('--font-sans:', `--font-sans:${family},`)
}

async function compile(root: string, name: string): Promise<string> {
  const file = path.join(root, 'app', name)
  const source = await readFile(file, 'utf8')
  const { css } = await postcss([tailwind({ base: root, optimize: { minify: true } })]).process(source, {
    from: file,
  })
  // Tailwind's licence, and its tokens for shadow trees: we have none.
  const sheet = css
    .replace(/^\/\*!.*?\*\/\s*/s, '')
    .replace(':root,:host', ':root')
    // What minifying leaves between the arguments of functions.
    .replaceAll(/"[^"]*"|, /g, (text) => (text === ', ' ? ',' : text))
    .trim()
  if (/<\/style|<!--/i.test(sheet))
    throw new Error(`app/${name} holds \`</style\` or \`<!--\`, which ends an inline style.`)
  return sheet
}
