import path from 'node:path'
import fs from 'node:fs'
import { checkContent } from '@/lib/content'
import type { CheckingEngine } from '@/lib/content/check/upgrades'
import { contentFolder, SOUND } from '../../harness/content-folder'

// site.json says for which version of the engine the content was looked through last; the check says what the versions since then ask.

const engine: CheckingEngine = {
  version: '1.10.0',
  asks: [
    { since: '1.0.0', what: 'one thing is otherwise', do: 'Do one.' },
    { since: '1.2.0', what: 'another thing is otherwise', do: 'Do another.' },
    { since: '1.10.0', what: 'a third thing is otherwise', do: 'Do a third.' },
    { since: '2.0.0', what: 'what is to come is otherwise', do: 'Do it then.' },
  ],
}

const site = (signpost?: string) =>
  contentFolder({
    'site.json': JSON.stringify({ ...(JSON.parse(SOUND['site.json']!) as object), signpost }, null, 2),
  })

/** What the check says of content at a version: its level and code, and the words that are looked for. */
function said(at: string | undefined, by = engine): string[] {
  const { findings } = checkContent(site(at), { engine: by, settings: {} })
  return findings.map(({ level, code, line, message }) => `${level} ${code} ${line > 1} ${message}`)
}

test.each([
  ['none is recorded', undefined, []],
  ['it is this one', '1.10.0', []],
  ['nothing was asked since', '1.10.1', []],
  ['one version has asked since', '1.9.9', ['Do a third.']],
  ['several have', '1.0.0', ['Do a third.', 'Do another.']],
  ['it is before all', '0.9.0', ['Do a third.', 'Do another.', 'Do one.']],
])('each version after the recorded one, up to this, is heard: %s', (_, at, asked) => {
  const by = at === '1.10.1' ? { ...engine, version: '1.10.1' } : engine
  const found = said(at, by)
  expect(found).toHaveLength(asked.length)
  for (const one of asked)
    expect(found).toContainEqual(
      expect.stringMatching(`^warning upgrade true .*${one}.*"signpost": "${by.version}"`),
    )
})

test('content at a later version than this is told which to install', () => {
  expect(said('1.11.0')).toEqual([
    expect.stringMatching(/^warning upgrade true .*1\.11\.0.*1\.10\.0.*Install 1\.11\.0/),
  ])
})

test('what is no version is an error that says what one is', () => {
  expect(said('newest')).toEqual([
    expect.stringMatching(/^error front-matter .*such as 0\.1\.0, found "newest"/),
  ])
})

test('the table of this version can be read, in the order of its versions, and asks nothing of a later one', () => {
  const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string }
  const table = JSON.parse(
    fs.readFileSync(path.resolve('lib/content/upgrades.json'), 'utf8'),
  ) as CheckingEngine['asks']
  const known = checkContent(site('0.0.0'), { settings: {} }).findings
  expect(known).toHaveLength(table.length)
  expect(checkContent(site(version), { settings: {} }).findings).toEqual([])
})
