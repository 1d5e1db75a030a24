import { grouped, keyOfText } from '@/lib/insight/groups'

const groups = (...texts: string[]) =>
  grouped(texts.map((text) => ({ text }))).map(({ words, texts: all }) => [
    words.join(' '),
    all.map(({ text }) => text).join(' / '),
  ])

test('texts that share half of their words are a group, the largest first', () => {
  expect(groups('the bell is silent', 'lamp stays dark', 'Lamp dark again', 'dark lamp!')).toEqual([
    ['lamp dark stays again', 'lamp stays dark / Lamp dark again / dark lamp!'],
    ['the bell silent', 'the bell is silent'],
  ])
})

test('half is of the shorter text, and less than half is not enough', () => {
  expect(groups('lamp stays dark tonight again', 'lamp flickers')).toHaveLength(1)
  expect(groups('lamp stays dark', 'lamp flickers daily')).toHaveLength(2)
})

test('a group is what its first text is like', () => {
  expect(groups('one two', 'two three', 'three four')).toEqual([
    ['two one three', 'one two / two three'],
    ['three four', 'three four'],
  ])
})

test('short words count only where there are no others, and five are named', () => {
  expect(groups('is it on', 'it is on')).toEqual([['is it on', 'is it on / it is on']])
  expect(groups('it is dark', 'it is late')).toHaveLength(2)
  expect(groups('one two three four five six')).toEqual([
    ['one two three four five', 'one two three four five six'],
  ])
})

test('texts without words are groups of their own', () => {
  expect(groups('!?', '…')).toEqual([
    ['', '!?'],
    ['', '…'],
  ])
})

test('a text has a name, always the same, and another text another', () => {
  expect(keyOfText('lamp')).toMatch(/^[0-9a-f]{10}$/)
  expect(keyOfText('lamp')).toBe(keyOfText('lamp'))
  expect(keyOfText('lamp')).not.toBe(keyOfText('lamps'))
})
