import { expect, test } from '@jest/globals'
import { deflateRawSync } from 'node:zlib'
import { UserError } from '@/lib/command/user-error'
import { imported } from './imported'

const TABLE =
  'Light;Net;Action;Note\noff;-;Plug it in;Look\non;down;Restart it;\non;up;Contact support;\non;up;Never;\n'

test('a decision table asks by column, and leads to what follows', async () => {
  const { ways, findings, unplaced, start, text } = await imported('t.csv', TABLE)
  expect({ findings, start }).toEqual({ findings: [], start: 'light' })
  expect(ways.sort()).toEqual(
    [
      'contact-support: support',
      'light -off-> plug-it-in',
      'light -on-> net',
      'net -down-> restart-it',
      'net -up-> contact-support',
      'plug-it-in: solved',
      'restart-it: solved',
    ].sort(),
  )
  expect(text('plug-it-in')).toContain('**Note:** Look')
  expect(unplaced).toEqual([expect.stringContaining('Never')])
})

test('a page that is hardly more than a table is a decision table', async () => {
  const rows = TABLE.trim()
    .split('\n')
    .map(
      (row) =>
        `<tr>${row
          .split(';')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
  const { start } = await imported('t.html', `<body><p>T</p><table>${rows.join('')}</table></body>`)
  expect(start).toBe('light')
})

const BOMB =
  '<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><mxfile><mxGraphModel><root><mxCell id="2" value="&b;" vertex="1" parent="1"/></root></mxGraphModel></mxfile>'

test.each([
  ['an ending that is none', 'a.exe', 'x'],
  ['JSON that is none', 'a.json', '{'],
  ['JSON without articles', 'a.json', '{"tickets":[]}'],
  ['an empty file', 'a.html', ''],
  ['a picture by the name of a page', 'a.html', '\x89PNG\0\0\0\rIHDR'],
  ['more steps than a guide may have', 'a.html', '<h2>Step</h2><p>Do it.</p>'.repeat(1_200)],
  ['a table without rows', 'a.csv', 'one,two\n'],
  ['XML with entities of its own', 'a.drawio', BOMB],
  ['XML that is none', 'a.drawio', '<mxfile><diagram>'],
  [
    'a page that unpacks to more than fits',
    'a.drawio',
    `<mxfile><diagram>${deflateRawSync(Buffer.alloc(30_000_000, 'a')).toString('base64')}</diagram></mxfile>`,
  ],
  ['no document of Word', 'a.docx', 'PK'],
  ['no workbook', 'a.xlsx', 'PK'],
  ['a page nested deeper than any', 'a.html', '<div>'.repeat(5_000)],
])('it refuses %s, in words', async (_name, name, data) => {
  await expect(imported(name, data)).rejects.toThrow(UserError)
})

test.each([
  [
    'Japanese',
    '条件/動作,ルール1,ルール2,ルール3\n会員である,Y,Y,N\n18歳以上,Y,N,-\n割引する,X,,\n断る,,X,X\n',
  ],
  [
    'named by its parts',
    ',,1,2,3\n条件,会員である,Y,Y,N\n,18歳以上,Y,N,-\n動作,割引する,Y,N,N\n,断る,N,Y,Y\n',
  ],
])('a table with its rules side by side is read by its rules: %s', async (_name, table) => {
  const { ways, findings, unplaced, files } = await imported('t.csv', table)
  expect({ findings, unplaced }).toEqual({ findings: [], unplaced: [] })
  expect(ways.map((way) => /-(Y|N)->/.exec(way)?.[1] ?? 'end').sort()).toEqual([
    'N',
    'N',
    'Y',
    'Y',
    'end',
    'end',
    'end',
  ])
  const all = [...files.values()].join('\n')
  for (const words of ['会員である', '18歳以上', '割引する', '断る']) expect(all).toContain(words)
})
