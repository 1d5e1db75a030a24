import { ownName } from '@/lib/addresses/base-path'

const KEY = ownName(':recent')
const MOST = 8

/** The steps last seen in this browser, `guide/step`, latest first. */
export function recentSteps(): string[] {
  try {
    return (localStorage.getItem(KEY) ?? '').split(' ').filter(Boolean)
  } catch {
    return []
  }
}

/** Puts a step, `guide/step`, first among the recent ones. Where nothing can be stored there are none. */
export function rememberStep(step: string): void {
  try {
    localStorage.setItem(KEY, [...new Set([step, ...recentSteps()])].slice(0, MOST).join(' '))
  } catch {
    // see above
  }
}
