import { expect, test } from '@jest/globals'
import { deflateRawSync } from 'node:zlib'
import { imported } from './imported'

const CHART = `---
title: No print
---
%%{init: {"theme": "dark"}}%%
flowchart TD
  Start([Start]) --> on{Is it "on"?}
  on -- No --> turn[Turn it on]
  on -->|"Yes, it's on"| cable{{Is the #quot;cable#quot; in?<br/>Look behind it}}
  turn --> on
  cable -->|No| plug(Plug it in):::fix & call
  subgraph Net [The network]
    lan[Check the LAN] ==> done((It is solved))
  end
  cable -. Yes .-> Net
  plug --x call[Call support]
  %% a comment
  style on fill:#fff
  click plug href "https://example.com/cable" "tip"
`

test('a Mermaid flowchart becomes its tree', async () => {
  const { ways, start, title, findings, unplaced, text } = await imported('a.mmd', CHART)
  expect({ start, title, findings, unplaced }).toEqual({
    start: 'is-it-on',
    title: 'No print',
    findings: [],
    unplaced: [],
  })
  expect(ways.sort()).toEqual(
    [
      'call-support: support',
      'check-the-lan -> it-is-solved',
      'is-it-on -No-> turn-it-on',
      "is-it-on -Yes, it's on-> is-the-cable-in",
      'is-the-cable-in -No (Call support)-> call-support',
      'is-the-cable-in -No-> plug-it-in',
      'is-the-cable-in -Yes-> check-the-lan',
      'it-is-solved: solved',
      'plug-it-in -> call-support',
      'turn-it-on -> is-it-on',
    ].sort(),
  )
  expect(text('is-the-cable-in')).toContain('Look behind it')
  expect(text('plug-it-in')).toContain('https://example.com/cable')
  expect(text('index')).toContain('The network')
})

test.each([
  ['A --> B --> C', 2],
  ['A-->B;A-->C', 2],
  ['a-1-->b-2', 1],
  ['A-- text -->B', 1],
  ['A--text-->B', 1],
  ['A ---|text| B', 1],
  ['A <--> B', 1],
  ['A & B --> C & D', 4],
  ['A o--o B\nB x--x C', 2],
  ['A e1@==> B', 1],
  ['A@{ shape: diam, label: "Is it?" } --> B', 1],
  ['A["a (b) -->|c| d"] --> B', 1],
  ['A[/in/] --> B[\\out\\]\nB ~~~ C', 2],
  ['A:::x --> B:::y', 1],
  ['subgraph one\nA --> B\nend\nsubgraph two[Two]\nC\nend\none --> two', 2],
])('of the chart %j it reads %i arrows', async (lines, arrows) => {
  const { ways, unplaced } = await imported('a.mmd', `graph LR\n${lines}`)
  const own = ways.filter((way) => way.includes('-> ') && !way.includes('TODO It '))
  expect(unplaced.filter((one) => one.startsWith('The line'))).toEqual([])
  expect(own.filter((way) => !way.startsWith('what-happens')).length).toBe(arrows)
})

test('a chart of seventy boxes, circles without a way out and loose ends leave nothing for the check', async () => {
  const lines = Array.from(
    { length: 70 },
    (_, n) => `n${n}{Question ${n}?} -->|a| n${(n * 7 + 1) % 70}\nn${n} -->|b| n${(n * 3 + 2) % 70}`,
  )
  const { findings, files } = await imported(
    'big.mmd',
    `flowchart TD\n${lines.join('\n')}\nx1 --> x2 --> x1\nlone`,
  )
  expect(files.size).toBeGreaterThan(70)
  expect(findings.filter((one) => !one.includes(' deep '))).toEqual([])
})

const CELLS = `<mxCell id="0"/><mxCell id="1" parent="0"/><mxCell id="s" value="Start" style="ellipse" vertex="1" parent="1"/>
<mxCell id="q" value="&lt;b&gt;Is it&lt;/b&gt; on?" style="rhombus;html=1" vertex="1" parent="1"/>
<UserObject label="Call support" link="https://example.com/x" id="c"><mxCell style="rounded=1" vertex="1" parent="1"/></UserObject>
<mxCell id="f" value="Fine" style="" vertex="1" parent="1"/><mxCell id="1e" edge="1" source="s" target="q" parent="1"/>
<mxCell id="2e" value="Yes" edge="1" source="q" target="f" parent="1"/><mxCell id="3e" edge="1" source="q" target="c" parent="1"/>
<mxCell id="l" value="No" style="edgeLabel" vertex="1" parent="3e"/><mxCell id="4e" edge="1" source="q" parent="1"/>`
const MODEL = `<mxGraphModel><root>${CELLS}</root></mxGraphModel>`

test.each([
  ['plain', MODEL],
  ['packed', deflateRawSync(encodeURIComponent(MODEL)).toString('base64')],
])('a %s drawing of draw.io becomes its tree', async (_name, page) => {
  const { ways, findings, unplaced } = await imported(
    'd.drawio',
    `<mxfile><diagram name="Page-1">${page}</diagram></mxfile>`,
  )
  expect(findings).toEqual([])
  expect(ways.sort()).toEqual([
    'call-support: support',
    'fine: solved',
    'is-it-on -No-> call-support',
    'is-it-on -Yes-> fine',
  ])
  expect(unplaced).toEqual([expect.stringContaining('Is it on?')])
})

test('a formula in a box stays as it is', async () => {
  const { findings, title } = await imported('a.mmd', 'flowchart TD\n  a["$$x \\\\ y$$"] --> b[End]\n')
  expect(findings).toEqual([])
  expect(title).not.toBe('')
})
