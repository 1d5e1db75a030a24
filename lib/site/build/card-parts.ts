import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { transform } from 'esbuild'
import { COLOURS, DEFAULT_PALETTE, type Scheme } from '@/lib/brand/palette'
import { bundle } from './bundle'

/** What is alike in every card: see `card-document.ts`. */
export interface CardParts {
  readonly script: string
  readonly style: string
}

const SHEETS = ['components/screenshot/screenshot.css', 'components/card/card.css']

/**
 * Bundles the script and the stylesheet of a step's card.
 * @param root the repository
 */
export async function cardParts(root: string): Promise<CardParts> {
  const [{ source }, ...sheets] = await Promise.all([
    bundle(root, ['components/entries/step-card.page.ts'], { format: 'iife' }),
    ...SHEETS.map((sheet) => readFile(path.join(root, sheet), 'utf8')),
  ])
  const css = [colours(), ...sheets].join('\n')
  const { code } = await transform(css, { loader: 'css', minify: true, target: 'chrome110' })
  // Neither ends the element that it stands in.
  return { script: source.replaceAll(/<(?=\/script|!--)/gi, '\\x3c'), style: code.trim() }
}

/** The default colours: those of a site that is only read are not known. A host that has a theme says so in `data-theme`. */
function colours(): string {
  const of = (scheme: Scheme) =>
    COLOURS.map((name) => {
      const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      return `--color-${property}:${DEFAULT_PALETTE[scheme][name]};`
    }).join('')
  const dark = `color-scheme:dark;${of('dark')}`
  return [
    `:root{color-scheme:light;${of('light')}--color-waymark:var(--color-accent)}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}`,
    `:root[data-theme=dark]{${dark}}`,
  ].join('\n')
}
