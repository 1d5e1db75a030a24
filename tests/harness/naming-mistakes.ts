import { afterAll, expect, test } from '@jest/globals'
import { copiesOfSound, type Mistake, mistakes, verdict } from './mistakes'

/** Of so many mistakes `npm test` makes one. */
const EVERY = 12

const LISTS = [
  'worked',
  'held-back',
  'held-back-2',
  'held-back-3',
  'held-back-4',
  'held-back-5',
  'held-back-6',
  'unusual',
]

const ALL = LISTS.flatMap(mistakes)

/** Some of all mistakes: what `npm test` has the time for. */
export const SOME = ALL.filter((_, i) => i % EVERY === 0)

/**
 * The others, for `npm run test:deep`. They have a test file of their own, since Jest fails a run in which a file
 * has snapshots that none of its tests asked for.
 */
export const OTHERS = ALL.filter((_, i) => i % EVERY !== 0)

/** Declares a test for each mistake: the check names it, at its place, in the words of the snapshot. */
export function testNaming(some: readonly Mistake[]): void {
  const sound = copiesOfSound()
  afterAll(sound.remove)
  test.each(some.map((one) => [one.name, one] as const))('%s is named for what it is', (_, mistake) => {
    const findings = sound.findingsOf(mistake)
    const lines = findings.map(({ file, line, code, message }) => `${file}:${line}  ${code}  ${message}`)
    expect(verdict(mistake, findings)).toBe(mistake.verdict ?? 'right')
    expect(mistake.code.split('|')).toContain(findings[0]?.code ?? '-')
    expect(lines.join('\n')).toMatchSnapshot()
  })
}
