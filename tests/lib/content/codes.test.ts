import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { checkContent, ERROR_CODES, WARNING_CODES, type Code } from '@/lib/content'

const FIXTURES = 'tests/fixtures/codes'
const fixtures = fs.readdirSync(FIXTURES).sort()
const CLEAN = new Set(['none', 'none-draft', 'none-notice', 'deep-not'])

/** A fixture is named for its code, or for its code and what is special about it. */
function codeOf(fixture: string): Code | undefined {
  return [...ERROR_CODES, ...WARNING_CODES].find((code) => fixture === code || fixture.startsWith(`${code}-`))
}

function check(fixture: string) {
  const coverage = codeOf(fixture) === 'uncovered'
  return checkContent(path.resolve(FIXTURES, fixture), {
    today: new Date('2026-11-20'),
    settings: {},
    coverage,
  })
}

test('every code has a fixture', () => {
  const covered = new Set(fixtures.map(codeOf))
  expect([...ERROR_CODES, ...WARNING_CODES].filter((code) => !covered.has(code))).toEqual([])
})

test.each(fixtures.filter((fixture) => CLEAN.has(fixture)))('%s has no findings', (fixture) => {
  expect(check(fixture).findings).toEqual([])
})

test.each(fixtures.filter((fixture) => !CLEAN.has(fixture)))(
  '%s has findings of its own code alone',
  (fixture) => {
    expect([...new Set(check(fixture).findings.map(({ code }) => code))]).toEqual([codeOf(fixture)])
  },
)

test.each(fixtures)('%s is explained in these words', (fixture) => {
  const { findings } = check(fixture)
  const lines = findings.map(
    ({ file, line, column, level, code, message }) =>
      `${file}:${line}:${column}  ${level}  ${code}  ${message}`,
  )
  expect(lines.join('\n')).toMatchSnapshot()
})

test.each(fixtures)('every place in the findings of %s is in the file', (fixture) => {
  for (const { file, line, column } of check(fixture).findings) {
    const full = path.join(FIXTURES, fixture, file)
    const lines = fs.readFileSync(full, 'utf8').split('\n')
    expect(lines.length).toBeGreaterThanOrEqual(line)
    expect((lines[line - 1] ?? '').length + 1).toBeGreaterThanOrEqual(column)
  }
})
