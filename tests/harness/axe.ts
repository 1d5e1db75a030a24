import type { AxeResults, RunOptions } from 'axe-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { drawn } from './browser'

/** Which rules axe looks at: those of some tags, those of some names, all but some, or all that it has. */
export type Asked =
  | { readonly tags: readonly string[] }
  | { readonly rules: readonly string[] }
  | { readonly allBut: readonly string[] }

export interface Findings {
  /** Each broken rule, and the elements that break it: `image-alt: <img src="a.png">`. */
  violations: string[]
  /** Names of the rules that axe has looked at. */
  looked: string[]
}

const file = createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js')
const source = readFileSync(file, 'utf8')

/**
 * What axe finds on a page as it is, but for other frames. Only what tests ask for leaves the page: axe's whole report is megabytes, and
 * to hand it from process to process takes longer than to make it.
 */
export async function axeFindings(page: Page, asked?: Asked): Promise<Findings> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${source};0`)
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }
    const { violations, passes, inapplicable, incomplete } = await axe.run(options)
    return {
      violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      looked: [violations, passes, inapplicable, incomplete].flat().map(({ id }) => id),
    }
  }, optionsFor(asked))
}

/** What depends on colours. All else that axe looks at is the same in the dark. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block']

/** What axe finds on a page in light and in dark, without opening it twice. */
export async function axeInBothSchemes(
  page: Page,
  asked?: Asked,
): Promise<Record<'light' | 'dark', string[]>> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await axeFindings(page, asked)
  await page.emulateMedia({ colorScheme: 'dark' })
  await drawn(page)
  const dark = await axeFindings(page, { rules: ABOUT_COLOURS })
  // No rule of another name was asked in vain.
  if (!ABOUT_COLOURS.every((rule) => dark.looked.includes(rule)))
    throw new Error(`axe has looked at ${dark.looked.join(', ')} alone.`)
  return { light: light.violations, dark: dark.violations }
}

/** Of the findings of `axeInBothSchemes` where all is well. */
export const NOTHING_FOUND = { light: [], dark: [] }

function optionsFor(asked: Asked | undefined): RunOptions {
  const resultTypes: RunOptions['resultTypes'] = ['violations']
  if (!asked) return { resultTypes }
  if ('allBut' in asked)
    return { resultTypes, rules: Object.fromEntries(asked.allBut.map((rule) => [rule, { enabled: false }])) }
  const runOnly =
    'tags' in asked
      ? { type: 'tag' as const, values: [...asked.tags] }
      : { type: 'rule' as const, values: [...asked.rules] }
  return { resultTypes, runOnly }
}
