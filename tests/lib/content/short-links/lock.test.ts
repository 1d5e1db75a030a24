import { expect, test } from '@jest/globals'
import { isShortCode, shortCode } from '@/lib/content/short-links/code'
import { destinations, readLock, withNewSteps } from '@/lib/content/short-links/lock'
import { contentFolder } from '@/tests/harness/content-folder'
import { guidesOf } from '@/tests/lib/tree/graph'

const allGuides = guidesOf({ g: { a: 'b', b: 'solved' } })

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
  const links = withNewSteps(lock, allGuides)
  expect(Object.keys(links).sort()).toEqual(['g/a', 'g/b', 'g/gone'])
  expect(links['g/gone']).toBe(lock['g/gone'])
  expect(new Set(Object.values(links)).size).toBe(3)
  expect(withNewSteps(links, allGuides)).toEqual(links)
})

test('a code leads to the step, or to the one that took it over; a lost one nowhere', () => {
  const guide = allGuides.get('g')
  const b = guide?.steps.get('b')
  if (!guide || !b) throw new Error('the sketch has both')
  const now = new Map([
    ['g', { ...guide, steps: new Map([...guide.steps, ['b', { ...b, aliases: ['old'] }]]) }],
  ])
  const found = destinations({ 'g/a': 'aaaaaaa', 'g/old': 'bbbbbbb', 'g/gone': 'ccccccc' }, now)
  expect(Object.fromEntries(found)).toEqual({ aaaaaaa: 'g/a', bbbbbbb: 'g/b' })
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
