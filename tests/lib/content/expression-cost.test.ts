import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { checkContent } from '@/lib/content'
import { isQuick } from '@/lib/content/check/expression-cost'
import { contentFolder } from '@/tests/harness/content-folder'

test.each([
  '',
  'already added|already registered',
  'error\\s+\\d+',
  'serial number.*not exist',
  'a.*b.*c',
  'serial\\s*(number|no)?.{0,40}(does\\s*not|doesn.?t|do\\s*not)\\s+exist',
  '(?:cannot|can.t) connect( to (the )?server)?',
  '(foo|bar)+baz',
  '[a-z]+@[a-z]+\\.com',
  'a\\s+b\\s+c\\s+d\\s+e',
  '\\bE-?\\d{1,4}\\b',
  '(\\d{1,3}\\.){3}\\d{1,3}',
  '[0-9a-f]{2}([:-][0-9a-f]{2}){5}',
  '0x[0-9a-f]{8}',
  'wrong.{0,40}password|password.{0,40}wrong',
  'a.{0,40}b.{0,40}c.{0,40}d',
  'a.*b.{0,40}c.{0,40}d',
  '(timeout|timed out|time-out|time out).{0,60}(server|host|device)',
  'error\\s+\\d+\\s+at\\s+line\\s+\\d+\\s+of\\s+file\\s+\\w+',
  '(?:the |this |your )?(?:device|unit|intercom)s? (?:is|was|has been) (?:already )?(?:added|registered)',
  '^\\s*error\\s*:?\\s*(\\w+)\\s*$',
  '(\\w+\\.)+local',
  '(ab?){1,3}c',
  '(.{0,40}error){2}',
  '(?=.*error)(?=.*code)',
  'nicht (gefunden|verbunden)|přihl.{1,2}sit se ne(lze|jde)',
])('the plain expression %s is quick', (source) => {
  expect(isQuick(source)).toBe(true)
})

test.each([
  '(a+)+$',
  '(a|a)*b',
  '(x+x+)+y',
  '(\\w+\\s?)+$',
  '(.*,)*x',
  '.*.*.*.*=',
  '([a-z]{1,20} ?){1,20}error',
  '([a-z]{1,20}){1,20}$',
  '(\\w{1,30}\\s?){1,30}:',
  '(a?){30}a{30}',
  '(a?){1,30}b',
  '(?:a|A){1,40}(?:a|A){1,40}(?:a|A){1,40}(?:a|A){1,40}(?:a|A){1,40}b',
  '(a|aa){1,40}b',
  '(.{1,10}){1,10}x',
  '.{0,40}a.{0,40}a.{0,40}a.{0,40}a.{0,40}b',
  '\\s{0,50}\\s{0,50}\\s{0,50}\\s{0,50}\\s{0,50}x',
  '([^]{1,20}){1,20}$',
  '((a{1,9}){1,9}){1,9}b',
  '(a?b?){1,40}c',
  '(a?b?)*c',
  '((a|b)|[ab])+c',
  '(|a|b|){40}c',
  `${'(?:|)'.repeat(40)}a`,
  `${'(?:a|a)'.repeat(40)}b`,
  `${'a?'.repeat(40)}${'a'.repeat(40)}`,
  '(?=(a+)+b)a',
  '(?<=(a{1,20}){1,20}b)a',
  '(é|É)*x',
  '(ß?s{0,9}){1,30}y',
  '([a-z]+)\\1*(\\1)*x',
])('%s can freeze a page', (source) => {
  expect(isQuick(source)).toBe(false)
})

test('every expression of the content of this repository is quick', () => {
  const files = fs.readdirSync('content', { recursive: true, encoding: 'utf8' })
  const sources = files
    .filter((file) => file.endsWith('.mdx'))
    .flatMap((file) => [
      ...fs.readFileSync(path.join('content', file), 'utf8').matchAll(/^\s+match: (.*)$/gm),
    ])
    .map(([, source = '']) => source.replace(/^'(.*)'$/, '$1').replaceAll("''", "'"))
  expect(sources.length).toBeGreaterThan(10)
  expect(sources.filter((source) => !isQuick(source))).toEqual([])
})

test('an expression that can freeze a page is a finding at its place', () => {
  const root = contentFolder({
    'en/dark/plugged-in.mdx':
      "---\ntitle: In?\nchoices:\n  - label: Yes\n    to: call\n    match: '([a-z]{1,20} ?){1,20}error'\n  - label: No\n    to: plug-in\n---\n",
  })
  expect(
    checkContent(root).findings.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`),
  ).toEqual(['en/dark/plugged-in.mdx:6:12 front-matter'])
})
