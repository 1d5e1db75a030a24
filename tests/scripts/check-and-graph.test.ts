import { expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { startOf } from '../harness/command'
import { contentFolder } from '../harness/content-folder'
import { inDepth } from '../harness/depth'

function run(script: string, args: string[], content: string, settings: Record<string, string> = {}) {
  const env = { ...process.env, CONTENT_DIR: content, NODE_OPTIONS: '', ...settings }
  return spawnSync(process.execPath, [...startOf(`scripts/${script}`), ...args], {
    env,
    encoding: 'utf8',
  })
}

const MISSING = 'tests/fixtures/codes/missing-target'

test('check prints each finding with its path from here, then a count, and fails on errors', () => {
  const { status, stdout, stderr } = run('check', [], MISSING)
  const lines = stdout.trim().split('\n')
  expect(status).toBe(1)
  for (const line of lines.slice(0, -1)) {
    expect(line).toMatch(
      /^tests\/fixtures\/codes\/missing-target\/\S+:\d+:\d+ {2}(error|warning) {2}[a-z-]+ {2}\S/,
    )
  }
  expect(lines.at(-1)).toBe(`${lines.length - 1} errors, 0 warnings in 1 guide, 3 steps`)
  expect(stderr).toBe('')
})

test('check finds no error in the default content, in any of its languages', () => {
  const { status, stdout } = run('check', [], path.resolve('content'))
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^0 errors, /m)])
})

test('check succeeds with warnings alone, and where CONTENT_DIR is absolute', () => {
  const { status, stdout } = run('check', [], path.resolve('tests/fixtures/codes/crowded'))
  expect(status).toBe(0)
  expect(stdout).toMatch(/0 errors, 1 warning in 1 guide, 4 steps\n$/)
})

test('check --json prints findings and counts and nothing else', () => {
  const { status, stdout } = run('check', ['--json'], MISSING)
  const report = JSON.parse(stdout) as { findings: Record<string, unknown>[] }
  expect(status).toBe(1)
  expect(report).toMatchObject({ guides: 1, steps: 3 })
  expect(report.findings[0]).toMatchObject({
    ...{ file: `${MISSING}/en/dark/index.mdx`, line: 4, column: 8, level: 'error' },
    ...{ code: 'missing-target', guide: 'dark', step: null },
  })
  for (const finding of report.findings) {
    expect(Object.keys(finding).sort()).toEqual('code column file guide level line message step'.split(' '))
  }
})

test.each([['AUDIENCE', 'customer'], ...inDepth([['DRAFTS', 'yes']])])(
  'check refuses %s=%s, as a build does',
  (name, value) => {
    const { status, stdout, stderr } = run('check', [], MISSING, { [name]: value })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(`${name} is "${value}".`)
  },
)

test('a content folder that is not there is a finding', () => {
  const { status, stdout } = run('check', [], '/nowhere/at/all')
  expect(status).toBe(1)
  expect(stdout).toContain('site.json:1:1')
})

const tree = {
  'en/dark/plugged-in.mdx':
    '---\ntitle: Is "it" plugged in?\nchoices:\n  - label: "**Yes** | of course"\n    to: call\n  - id: no\n    label: No\n    to: other/\n---\n',
  'en/dark/plug-in.mdx': null,
  'en/dark/light.mdx': null,
  'en/other/index.mdx': '---\ntitle: Other\nsummary: Other.\nstart: first\n---\n',
  'en/other/first.mdx': '---\ntitle: First\nnext: dark/call\n---\n',
}

test('graph --json gives the steps with their choices, next and outcome', () => {
  const root = contentFolder(tree)
  expect(JSON.parse(run('graph', ['dark', '--json'], root).stdout)).toEqual({
    guide: 'dark',
    start: 'plugged-in',
    steps: [
      {
        ...{ id: 'plugged-in', title: 'Is "it" plugged in?', kind: 'question', next: null, outcome: null },
        choices: [
          { id: 'call', label: 'Yes | of course', to: { guide: 'dark', step: 'call' } },
          { id: 'no', label: 'No', to: { guide: 'other', step: 'first' } },
        ],
      },
      { id: 'call', title: 'Call us', kind: 'outcome', choices: [], next: null, outcome: 'support' },
    ],
  })
  expect(JSON.parse(run('graph', ['other', '--json'], root).stdout).steps[0]).toMatchObject({
    ...{ kind: 'instruction', next: { guide: 'dark', step: 'call' } },
  })
})

test('graph draws Mermaid, or DOT, with the answers on the edges and nothing that breaks either', () => {
  const root = contentFolder(tree)
  expect(run('graph', ['dark'], root).stdout).toMatchInlineSnapshot(`
   "flowchart TD
     start((Start)) --> s1
     s1{"Is #34;it#34; plugged in?"}
     s2(["Call us"])
     class s2 support
     s3[["other/first"]]
     s1 -->|"Yes #124; of course"| s2
     s1 -->|"No"| s3
     classDef solved fill:#d7f0dc,stroke:#1d6b35
     classDef support fill:#fde9c8,stroke:#8a5a00
   "
  `)
  expect(run('graph', ['dark', '--dot'], root).stdout).toMatchInlineSnapshot(`
   "digraph "dark" {
     start [shape=circle, label="Start"]
     start -> s1
     s1 [shape=diamond, label="Is \\"it\\" plugged in?"]
     s2 [shape=oval, label="Call us"]
     s3 [shape=component, label="other/first"]
     s1 -> s2 [label="Yes | of course"]
     s1 -> s3 [label="No"]
   }
   "
  `)
})

test('graph of a mistyped guide says which was meant', () => {
  const { status, stderr, stdout } = run('graph', ['drak'], contentFolder({}))
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain('did you mean "dark"?')
})
