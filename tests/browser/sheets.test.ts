import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Prepared } from '@/lib/assets'
import { builtPages } from '../harness/built-pages'
import { builtSites } from '../harness/sites'

/** Names of classes that rules are for. */
function classesIn(css: string): Set<string> {
  return new Set(
    [...css.replaceAll(/\{[^{}]*\}/g, '{}').matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name),
  )
}

describe.each(builtSites())('$name', ({ distDir, ...site }) => {
  test('a page carries the rules of everything on it, and links the rest of them', async () => {
    const prepared = JSON.parse(await readFile(path.join(distDir, 'prepared.json'), 'utf8')) as Prepared
    const later = await readFile(path.join(distDir, prepared.later.replace('/_next/', '')), 'utf8')
    const known = classesIn([prepared.css, ...Object.values(prepared.sheets)].join(''))
    const missing = new Set<string>()
    for (const { address, html } of await builtPages({ distDir, ...site })) {
      const styles = [...html.matchAll(/<style[^>]*>([^<]*)<\/style>/g)].map(([, css = '']) => css)
      expect(html.split(`<link rel="stylesheet" href="${prepared.later}"`)).toHaveLength(2)
      const carried = new Set([...classesIn(styles.join('')), ...classesIn(later)])
      for (const [, names = ''] of html.matchAll(/ class="([^"]*)"/g)) {
        for (const name of names.split(' ')) {
          if (known.has(name) && !carried.has(name)) missing.add(`${name}: ${address}`)
        }
      }
    }
    expect([...missing]).toEqual([])
  })
})
