import fs from 'node:fs'
import path from 'node:path'
import { isId, nearest, RESERVED_IDS } from '@/lib/tree'
import type { ParsedGuide } from '../library/guides'
import type { Library } from '../library/library'
import { pathBetween } from './other-addresses'

/** That the site has no such page, and the file that was most likely meant. */
export function noSitePage(library: Library, url: string, address: string, from: string): string {
  const meant = fileMeant(library, address, from)
  const cure =
    meant === undefined
      ? "the step's file instead, such as ./step.mdx or ../guide/index.mdx."
      : `its file; is it ${pathBetween(from, meant)}?`
  return `there is no page "${url}" on this site. Link to ${cure}`
}

/** The file of the page that an address nearly names: without its language, with an ending, or mistyped. Links lead to pages in the reader's language anyway. */
function fileMeant(library: Library, address: string, from: string): string | undefined {
  const { languages } = library.site.site
  const parts = address
    .replace(/\.(?:mdx?|html?)$|\/$/, '')
    .split('/')
    .filter(Boolean)
  const [first = '', ...rest] = parts
  const [guide = '', step = 'index', ...more] = languages.includes(first) ? rest : parts
  const guides = library.all.get(languages[0] ?? '') ?? new Map<string, ParsedGuide>()
  const there = guides.has(guide) ? guide : nearest(guide, guides.keys())
  if (there === undefined || more.length > 0) return undefined
  const steps = ['index', ...(guides.get(there)?.steps.keys() ?? [])]
  const name = steps.includes(step) ? step : nearest(step, steps)
  const [own = ''] = from.split('/')
  return (
    name &&
    [own, languages[0] ?? ''].map((one) => `${one}/${there}/${name}.mdx`).find((one) => library.exists(one))
  )
}

/** Whether the site has this address (urls.md), or a file of that name among its public ones. */
export function sitePage(library: Library, address: string): boolean {
  const [language = '', guide = '', step = '', ...more] = address.replace(/^\/|\/$/g, '').split('/')
  if (address === '/') return true
  if (library.site.site.languages.includes(language) && more.length === 0) {
    if (guide === '' || (guide === 'search' && step === '')) return true
    const parsedGuides = library.all.get(library.site.site.languages[0] ?? '')?.get(guide)
    if (parsedGuides)
      return (
        step === '' ||
        parsedGuides.steps.has(step) ||
        (RESERVED_IDS.has(step) && step !== 'index' && step !== 'search')
      )
    return false
  }
  if (language === 's' && isId(guide) && step === '') return true
  return fs.existsSync(
    path.join(process.cwd(), 'public', ...address.split('/').filter((part) => part !== '..')),
  )
}
