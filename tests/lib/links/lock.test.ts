import { expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { isShortCode, shortCode } from '@/lib/links/code'
import { destinations, readLock, withNewSteps } from '@/lib/links/lock'
import { contentFolder, SOUND } from '@/tests/harness/content-folder'
import { forestOf } from '@/tests/lib/tree/graph'

const forest = forestOf({ g: { a: 'b', b: 'solved' } })

test('a code is seven signs that are not mistaken for one another, the same each time', () => {
  const codes = Array.from({ length: 2000 }, (_, i) => shortCode(`guide/step-${i}`, new Set()))
  expect(codes.every(isShortCode)).toBe(true)
  expect(codes.join('')).not.toMatch(/[01iloUVuv]/)
  expect(new Set(codes).size).toBe(codes.length)
  expect(shortCode('guide/step-7', new Set())).toBe(codes[7])
})

test('a step whose code is taken gets the next', () => {
  const first = shortCode('g/a', new Set())
  expect(shortCode('g/a', new Set([first]))).not.toBe(first)
})

test('steps get codes once; codes of steps that are gone stay with them', () => {
  const lock = { 'g/gone': shortCode('g/a', new Set()) }
  const links = withNewSteps(lock, forest)
  expect(Object.keys(links).sort()).toEqual(['g/a', 'g/b', 'g/gone'])
  expect(links['g/gone']).toBe(lock['g/gone'])
  expect(new Set(Object.values(links)).size).toBe(3)
  expect(withNewSteps(links, forest)).toEqual(links)
})

test('a code leads to the step, or to the one that took it over; a lost one nowhere', () => {
  const guide = forest.get('g')
  const b = guide?.steps.get('b')
  if (!guide || !b) throw new Error('the sketch has both')
  const now = new Map([
    ['g', { ...guide, steps: new Map([...guide.steps, ['b', { ...b, aliases: ['old'] }]]) }],
  ])
  const found = destinations({ 'g/a': 'aaaaaaa', 'g/old': 'bbbbbbb', 'g/gone': 'ccccccc' }, now)
  expect(Object.fromEntries(found)).toEqual({ aaaaaaa: 'g/a', bbbbbbb: 'g/b' })
})

test('npm run links adds new steps, changes nothing the second time, and check then guards them', () => {
  const root = contentFolder({})
  const run = (script: string) => {
    const env = { ...process.env, CONTENT_DIR: root, NODE_OPTIONS: '' }
    return spawnSync(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`], { env, encoding: 'utf8' })
  }
  expect(run('links').status).toBe(0)
  const file = path.join(root, 'links.lock.json')
  const once = fs.readFileSync(file, 'utf8')
  expect(Object.keys(readLock(root))).toEqual(['dark/call', 'dark/light', 'dark/plug-in', 'dark/plugged-in'])
  run('links')
  expect(fs.readFileSync(file, 'utf8')).toBe(once)
  expect(run('check').status).toBe(0)

  fs.renameSync(path.join(root, 'en/dark/light.mdx'), path.join(root, 'en/dark/glow.mdx'))
  fs.writeFileSync(
    path.join(root, 'en/dark/plug-in.mdx'),
    (SOUND['en/dark/plug-in.mdx'] ?? '').replace('light', 'glow'),
  )
  const lost = run('check')
  expect(lost.status).toBe(1)
  expect(lost.stdout).toMatch(/links\.lock\.json:\d+:\d+ {2}error {2}lost-link {2}.*dark\/light/)
  fs.writeFileSync(
    path.join(root, 'en/dark/glow.mdx'),
    '---\ntitle: Light\naliases: [light]\noutcome: solved\n---\n',
  )
  expect(run('check').status).toBe(0)
})

test('a damaged lock is not written over', () => {
  const root = contentFolder({ 'links.lock.json': '{ "links": ' })
  expect(() => readLock(root)).toThrow('damaged')
})

test.each(['../../out-of-here', 'x /y; } server {', 'BCDFGHJ', '', 'bcdfgh', 'bcdfghi'])(
  'a lock with the code %j is refused',
  (code) => {
    const root = contentFolder({ 'links.lock.json': JSON.stringify({ links: { 'dark/call': code } }) })
    expect(() => readLock(root)).toThrow('links.lock.json')
  },
)
