import { expect, test } from '@jest/globals'
import { imported } from './imported'

const AROUND = '<h2>One</h2><p>First.</p><h2>Two</h2>'

test('what stands in lines in a cell stays in lines, in one row', async () => {
  const { files, findings } = await imported(
    'a.html',
    `<body>${AROUND}<table><tr><th>What</th><th>How</th></tr><tr><td><p>Reset</p><p>it</p></td><td><ul><li>Hold <b>the button</b></li><li>Wait<ol><li>A minute</li></ol></li></ul></td></tr></table></body>`,
  )
  expect(findings).toEqual([])
  expect([...files.values()].join('\n').replace(/ +/g, ' ')).toContain(
    '| Reset<br />it | • Hold **the button**<br />• Wait<br />1. A minute |',
  )
})

test('a table that only lays out a page becomes what lies in it', async () => {
  const { ways } = await imported(
    'a.html',
    `<body><table><tr><td>${AROUND}<p>Second.</p></td></tr></table></body>`,
  )
  expect(ways).toContain('one -> two')
})

test('no space between words is lost where what is marked begins or ends with one', async () => {
  const { text } = await imported(
    'a.html',
    `<body>${AROUND}<p>Hold<em><strong> the red </strong></em>button for<strong> five </strong>seconds.</p></body>`,
  )
  expect(text('two')).toContain('Hold ***the red*** button for **five** seconds.')
})

test('paragraphs stay apart where a mark lies around several of them', async () => {
  const { text } = await imported(
    'a.html',
    `<body>${AROUND}<ul><li>Notes<span><b><p>Look.</p><p>Wait.</p></b></span></li></ul></body>`,
  )
  expect(text('two')).toMatch(/Notes\s+Look\.\s+Wait\./)
})

test('an element of Word that ends itself does not hold the page together', async () => {
  const { ways } = await imported(
    'a.html',
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><o:SmartTagType name="City"/><body>${AROUND}<p class=MsoNormal>Second.</p></body></html>`,
  )
  expect(ways).toContain('one -> two')
})

test('what stands around a decision table is on the front page of its guide', async () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const rows = ['off', 'on', 'blinks'].map((one) =>
    row(one, 'down', `Restart it, case ${one}, and look again`),
  )
  const { text, start } = await imported(
    'a.html',
    `<body><p>Ask this first.</p><table>${row('Light', 'Net', 'Part number')}${rows.join('')}</table></body>`,
  )
  expect(start).toBe('light')
  expect(text('index')).toContain('Ask this first.')
  expect(text('restart-it-case-off-and-look-again')).toContain('**Part number:** Restart it')
})

test('a table with paragraphs in its cells is none to decide by', async () => {
  const long = 'Long words. '.repeat(30)
  const rows = [1, 2, 3].map((n) => `<tr><td>${n}</td><td>${long}</td><td>Do it</td></tr>`).join('')
  const { text } = await imported(
    'a.html',
    `<body><table><tr><td>N</td><td>Why</td><td>How</td></tr>${rows}</table></body>`,
  )
  expect(text('a')).toContain('| N ')
})
