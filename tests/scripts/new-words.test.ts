import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { checkContent, openLibrary } from '@/lib/content'
import { newCommand } from '@/scripts/new/command'
import { contentFolder } from '../harness/content-folder'

function read(root: string, file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8')
}

test('new words are a file to translate, in which what is written already stays and TODO is never shown', () => {
  const root = contentFolder({ 'en/_words.json': '{ "start": "Begin", "steps": { "other": "# screens" } }' })
  expect(newCommand(root, ['words', 'en'])).toContain('en/_words.json')
  const words = JSON.parse(read(root, 'en/_words.json')) as Record<string, unknown>
  expect([words.start, words.steps]).toEqual(['Begin', { other: '# screens' }])
  expect([words.nextStep, words.ways]).toEqual([
    'TODO Next: {title}',
    { one: 'TODO # way', other: 'TODO # ways' },
  ])
  expect(checkContent(root).findings).toEqual([])
  const { words: own } = openLibrary(root).ownWords
  expect(own.get('en')).toMatchObject({ start: 'Begin', search: {} })
  expect(JSON.stringify(own.get('en'))).not.toContain('TODO')
})

test.each([
  ['a language that the site has not', ['words', 'xx'], 'no language of this site'],
  ['a flag for steps', ['words', 'en', '--title', 'x'], 'is for steps'],
])('new words for %s are refused', (_, args, said) => {
  expect(() => newCommand(contentFolder({}), args)).toThrow(said)
})

test('new words do not begin over a file that cannot be read', () => {
  const root = contentFolder({ 'en/_words.json': '{ "strat": "Begin" }' })
  expect(() => newCommand(root, ['words', 'en'])).toThrow('did you mean "start"')
  expect(read(root, 'en/_words.json')).toBe('{ "strat": "Begin" }')
})
