import { textWidth, wrapText } from '@/lib/map/text'

const style = { size: 10, lineHeight: 12, most: 60 }

test('a text is broken between words', () => {
  expect(wrapText('one two three four', style)).toMatchObject({
    lines: ['one two', 'three four'],
    height: 24,
  })
})

test('a word wider than a line is broken too, and no sign is lost', () => {
  const { lines } = wrapText('Donaudampfschifffahrtsgesellschaft', style)
  expect(lines.join('')).toBe('Donaudampfschifffahrtsgesellschaft')
  expect(lines.every((line) => textWidth(line) * 10 <= 60)).toBe(true)
})

test('what is seen as one sign stays one', () => {
  const { lines } = wrapText('👩‍👩‍👧'.repeat(9), style)
  expect(lines.every((line) => line.length % '👩‍👩‍👧'.length === 0)).toBe(true)
})

test('signs of other scripts take their room', () => {
  expect(textWidth('設定')).toBeGreaterThan(textWidth('ab'))
  expect(textWidth('')).toBe(0)
})
