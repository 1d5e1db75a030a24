import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { checkContent, ERROR_CODES, WARNING_CODES, type Code } from '@/lib/content'

const FIXTURES = 'tests/fixtures/codes'
const fixtures = fs.readdirSync(FIXTURES).sort()
/** An engine that stays as it is: what this one asks is another thing with each version. */
const ENGINE = {
  version: '0.1.0',
  asks: [{ since: '0.1.0', what: 'a field has another name', do: 'Rename it.' }],
}
const CLEAN = new Set(['none', 'none-draft', 'none-notice', 'deep-not'])

type Findings = ReturnType<typeof checkContent>

/** A fixture is named for its code, or for its code and what is special about it. */
function codeOf(fixture: string): Code | undefined {
  return [...ERROR_CODES, ...WARNING_CODES].find((code) => fixture === code || fixture.startsWith(`${code}-`))
}

const checked = new Map<string, Findings>()

/** What the check says of a fixture; it is asked once for each. */
function check(fixture: string): Findings {
  const coverage = codeOf(fixture) === 'uncovered'
  const today = new Date('2026-11-20')
  const said =
    checked.get(fixture) ??
    checkContent(path.resolve(FIXTURES, fixture), { today, settings: {}, coverage, engine: ENGINE })
  checked.set(fixture, said)
  return said
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
