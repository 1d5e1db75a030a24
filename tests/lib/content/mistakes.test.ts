import { expect, test } from '@jest/globals'
import { checkContent } from '@/lib/content'
import { sampled } from '@/tests/harness/depth'
import { findingsOf, mistakes, SOUND_FOLDER, verdict } from '@/tests/harness/mistakes'

const ALL = [...mistakes('worked'), ...mistakes('held-back')]

test('the folder in which the mistakes are made is sound', () => {
  const { findings } = checkContent(SOUND_FOLDER, { today: new Date('2026-11-20'), settings: {} })
  expect(findings).toEqual([])
})

test.each(sampled(ALL, 6).map((one) => [one.name, one] as const))(
  '%s is named for what it is',
  (_, mistake) => {
    const findings = findingsOf(mistake)
    const lines = findings.map(({ file, line, code, message }) => `${file}:${line}  ${code}  ${message}`)
    expect(verdict(mistake, findings)).toBe(mistake.verdict ?? 'right')
    expect(mistake.code.split('|')).toContain(findings[0]?.code ?? '-')
    expect(lines.join('\n')).toMatchSnapshot()
  },
)
