import path from 'node:path'
import { assertApart } from '@/lib/site/export/out-folder'
import { contentFolder } from '@/tests/harness/content-folder'

const content = contentFolder({})

test.each([
  ['holds the repository', '.'],
  ['holds the repository', '..'],
  ['holds the repository', '/'],
  ['holds the content', content],
  // The repository may lie there, too.
  ['holds the', path.dirname(content)],
  ['lies in the content', path.join(content, 'out')],
  ['lies in the content', path.join(content, 'en', 'dark', 'out')],
  ['lies in the sources', 'public/help'],
  ['lies in the sources', 'app/en'],
  ['holds the sources', 'app'],
  ['lies in the builds', '.next/out'],
])('a folder that %s is no place for an export: %s', (why, folder) => {
  expect(() => assertApart(path.resolve(folder), '.next', content)).toThrow(why)
})

test.each(['out', 'public-help', '..out', '/srv/help'])('%s may be the folder of an export', (folder) => {
  expect(() => assertApart(path.resolve(folder), '.next', content)).not.toThrow()
})
