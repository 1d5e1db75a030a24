import { following } from '../findings/causes'
import { finding, type Code, type Finding } from '../findings/findings'
import type { Library } from '../library/library'
import { checkPicture } from './bodies'

/** That the pictures by which site.json lets an interface be recognised are there, and have a text alternative. */
export function checkInterfaces(library: Library): Finding[] {
  const { site, located } = library.site
  if (!located) return []
  return site.interfaces.flatMap(({ id, screenshot, alt }, i) => {
    if (screenshot === undefined) return []
    const findings: Finding[] = []
    const place = located.place(['interfaces', i, 'screenshot'])
    const report = (code: Code, message: string) =>
      findings.push(following(finding(code, place, message), ...(code === 'alt' ? [] : ['screenshots'])))
    if (!alt) {
      const message = `the picture of the interface "${id}" has no text alternative. Add "alt" and say what it shows.`
      report('alt', message)
    }
    const faults = checkPicture(screenshot, library, {}, (message) => report('missing-screenshot', message))
    return [...findings, ...faults]
  })
}
