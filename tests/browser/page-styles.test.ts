import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Manifest } from '@/lib/site/manifest/manifest'
import { openPage, useBrowser } from '../harness/browser'
import { builtPages } from '../harness/built-pages'
import { kindsOf } from '../harness/kinds'
import { builtSites } from '../harness/sites'

useBrowser()

/** Names of classes that rules are for. */
function classesIn(css: string): Set<string> {
  return new Set(
    [...css.replaceAll(/\{[^{}]*\}/g, '{}').matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
  )
}

describe.each(builtSites())('$name', ({ distDir, ...site }) => {
  test('a page carries the rules of everything on it, and links the rest of them', async () => {
    const manifest = JSON.parse(await readFile(path.join(distDir, 'manifest.json'), 'utf8')) as Manifest
    const later = await readFile(path.join(distDir, manifest.deferredCss.replace('/_next/', '')), 'utf8')
    const known = classesIn([manifest.css, ...Object.values(manifest.pageStyles)].join(''))
    const missing = new Set<string>()
    for (const { address, html } of await builtPages({ distDir, ...site })) {
      const styles = [...html.matchAll(/<style[^>]*>([^<]*)<\/style>/g)].map(([, css = '']) => css)
      expect(html.split(`<link rel="stylesheet" href="${manifest.deferredCss}"`)).toHaveLength(2)
      const carried = new Set([...classesIn(styles.join('')), ...classesIn(later)])
      for (const [, names = ''] of html.matchAll(/ class="([^"]*)"/g)) {
        for (const name of names.split(' ')) {
          if (known.has(name) && !carried.has(name)) missing.add(`${name}: ${address}`)
        }
      }
    }
    expect([...missing]).toEqual([])
  })
  // Which of them held would depend on the stylesheets that happen to be on the page.
  test('no element has two utilities for one property', async () => {
    const { page, close } = await openPage()
    const faults: string[] = []
    const lang = kindsOf({ distDir, ...site })[0]!.address.split('/')[1]!
    for (const address of [
      ...kindsOf({ distDir, ...site }).map((kind) => kind.address),
      `/${lang}/search`,
      `/${lang}/_offline`,
    ]) {
      await page.goto(site.url + address)
      faults.push(...(await page.evaluate(utilitiesInDoubt)).map((fault) => `${address}: ${fault}`))
    }
    expect(faults).toEqual([])
    await close()
  })
})

/** In the page: classes of elements with two utilities without a variant that set one property. */
function utilitiesInDoubt(): string[] {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .flatMap((rule) =>
      rule instanceof CSSLayerBlockRule && rule.name === 'utilities' ? [...rule.cssRules] : [],
    )
    .filter((rule) => rule instanceof CSSStyleRule)
  const found = new Set<string>()
  for (const element of document.querySelectorAll('[class]')) {
    const set = new Map<string, string>()
    for (const rule of rules) {
      if (!element.matches(rule.selectorText)) continue
      for (const name of rule.style) {
        const property = name.replace('block-start', 'top').replace('block-end', 'bottom')
        const other = set.get(property)
        if (other !== undefined && other !== rule.selectorText)
          found.add(`${rule.selectorText} and ${other} set ${property} of "${element.className.toString()}"`)
        set.set(property, rule.selectorText)
      }
    }
  }
  return [...found]
}
