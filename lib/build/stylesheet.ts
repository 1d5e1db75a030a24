import { readFile } from 'node:fs/promises'
import path from 'node:path'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'
import { interfaceRules } from './interface-rules'

/**
 * Compiles `app/site.css` with Tailwind and adds the rules of the site's interfaces.
 * @param root the repository
 * @param interfaces the interfaces' ids, from site.json
 * @returns the stylesheet, minified
 */
export async function compileStylesheet(root: string, interfaces: readonly string[]): Promise<string> {
  return (await compile(root, 'site.css')) + interfaceRules(interfaces)
}

/**
 * Compiles `app/whole.css`: what only pages about a whole guide carry.
 * @param root the repository
 * @returns the stylesheet, minified
 */
export function compileWholeStylesheet(root: string): Promise<string> {
  return compile(root, 'whole.css')
}

/**
 * Compiles `app/search.css`: what only pages that one searches on carry.
 * @param root the repository
 * @returns the stylesheet, minified
 */
export function compileSearchStylesheet(root: string): Promise<string> {
  return compile(root, 'search.css')
}

async function compile(root: string, name: string): Promise<string> {
  const file = path.join(root, 'app', name)
  const source = await readFile(file, 'utf8')
  const { css } = await postcss([tailwind({ base: root, optimize: { minify: true } })]).process(source, {
    from: file,
  })
  const sheet = css.replace(/^\/\*!.*?\*\/\s*/s, '').trim()
  if (/<\/style|<!--/i.test(sheet))
    throw new Error(`app/${name} holds \`</style\` or \`<!--\`, which ends an inline style.`)
  return sheet
}
